#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { runCli } from './cli/main.ts';

// Before anything else: Bottender's import would read `.env` as well, only later.
if (existsSync('.env')) process.loadEnvFile('.env');

process.exitCode = await runCli(process.argv.slice(2), process.env);
