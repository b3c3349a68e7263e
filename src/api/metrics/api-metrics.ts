// The API's figures for Prometheus.

import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** `route`: its pattern, so that ids make no series of their own. */
  noteRequest(method: string, route: string, status: number, seconds: number): void
  read(): Promise<{ readonly contentType: string; readonly text: string }>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'galla_http_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    noteRequest: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
