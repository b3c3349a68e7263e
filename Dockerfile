# The hosted API in an image of its own: its sources, the packages it runs on, nothing of the counter.
FROM node:24-bookworm-slim AS build
WORKDIR /galla
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/run.mjs package-api /app

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=10000
WORKDIR /app
COPY --from=build /app .
USER node
EXPOSE 10000
HEALTHCHECK --interval=15s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(a => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/api/index.ts"]
