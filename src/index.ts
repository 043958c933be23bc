#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

// Before anything else: Bottender's import would read `.env` as well, only later.
if (existsSync('.env')) process.loadEnvFile('.env');

// Stripping types and compiling is half of a start; from the second one on it is read from this folder, if it can be written.
enableCompileCache('.data/compile-cache');
const { runCli } = await import('./cli/main.ts');

process.exitCode = await runCli(process.argv.slice(2), process.env);
