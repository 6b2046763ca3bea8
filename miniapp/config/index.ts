import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { themeScss } from './theme';

const repoRoot = path.resolve(__dirname, '..', '..');

const weapp = process.env.TARO_ENV === 'weapp';

// Taro transpiles only src/. These too: our own TypeScript, and packages that ship newer syntax than old phones read.
const transpiled = [path.join(repoRoot, 'shared'), (file: string) => /node_modules[\\/](uqr|js-sha256)[\\/]/.test(file)];

/** Builds the mini program (dist/weapp) and the same pages for the web (dist/h5, served under /m/). */
export default defineConfig((merge) => {
  const base: UserConfigExport = {
    projectName: 'shuke',
    date: '2026-11-21',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    logger: { quiet: false, stats: false },
    plugins: [path.resolve(__dirname, 'aria.cjs')],
    defineConstants: { API_BASE: JSON.stringify(process.env.TARO_APP_API ?? '') },
    // The tab icons are named in theme.json, where Taro does not look for files to copy.
    copy: { patterns: weapp ? [{ from: 'src/assets/', to: 'dist/weapp/assets/' }] : [], options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    sass: { data: themeScss },
    mini: {
      compile: { include: transpiled },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    },
    h5: {
      publicPath: '/m/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: transpiled },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // 1rem = 20px at 375 wide; it stops growing on tablets and desktops.
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 22 } },
        cssModules: { enable: false },
      },
    },
  };
  return merge({}, base);
});
