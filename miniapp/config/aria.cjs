const path = require('node:path');
const components = require('./ariaAttributes.cjs');

/**
 * Taro's templates for WeChat drop every attribute they do not list, and list no aria-*. This adds the ones we use, so that a
 * screen reader hears the same on a phone as on the web. WeChat: "无障碍访问", aria-role and aria-label on any node.
 * Taro numbers attributes in alphabetical order, at build time and again at run time, so both must know the same ones.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // the web passes every attribute through
      platform.template.mergeComponents(platform.ctx, components);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'ariaRuntime.js')].flat();
    },
  });
};
