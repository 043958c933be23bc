export { type Button, buttonsOf, wordsOf } from '../../src/trying/messages.ts';
