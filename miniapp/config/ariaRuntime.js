import { mergeInternalComponents } from '@tarojs/shared';
import components from './ariaAttributes.cjs';

// See aria.cjs.
mergeInternalComponents(components);
