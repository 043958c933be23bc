// What `bottender start` does (bottender/dist/cli/providers/sh/start.js), without the CLI's look for updates.
const { createRequire } = require('node:module');
const { bottender } = require('bottender');
const ofBottender = createRequire(require.resolve('bottender'));
const express = ofBottender('express');
const bodyParser = ofBottender('body-parser');

const app = bottender({ dev: false });
const handle = app.getRequestHandler();

app.prepare().then(() => {
  const server = express();
  const verify = (request, _response, bytes) => {
    request.rawBody = bytes.toString();
  };
  server.use(bodyParser.json({ verify }));
  server.use(bodyParser.urlencoded({ extended: false, verify }));
  server.all('*', (request, response) => handle(request, response));
  const listening = server.listen(0, '127.0.0.1', () => {
    console.log(`Listening on http://127.0.0.1:${listening.address().port}`);
  });
});
