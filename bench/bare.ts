import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The machine's own limit: `node:http`, the signature over the raw bytes, JSON.parse, one reply. Stores and sends nothing. */
const secret = process.env['MESSENGER_APP_SECRET'] ?? '';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const raw = Buffer.concat(chunks);
    const claimed = Buffer.from(String(request.headers['x-hub-signature-256']).slice('sha256='.length), 'hex');
    const digest = createHmac('sha256', secret).update(raw).digest();
    const holds = claimed.length === digest.length && timingSafeEqual(claimed, digest);
    const { object } = JSON.parse(raw.toString('utf8')) as { object: string };
    response.writeHead(holds && object === 'page' ? 200 : 403).end();
  });
});

server.listen(0, '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
