/** The echo bot of Bottender's first page. */
module.exports = async function App(context) {
  if (context.event.isText) await context.sendText(context.event.text);
};
