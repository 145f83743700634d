// Runs before each test file: tests reach this machine only.
import { Socket } from 'node:net';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '']);
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  // `net.connect` hands over its arguments already gathered into a list.
  const [target, second] = (Array.isArray(args[0]) ? args[0] : args) as [unknown, unknown];
  const host = typeof target === 'object' ? (target as { host?: string } | null)?.host : second;
  if (typeof host === 'string' && !LOOPBACK.has(host)) {
    throw new Error(`A test tried to reach ${host}; tests use this machine only.`);
  }
  return Reflect.apply(connect, this, args);
} as typeof connect;
