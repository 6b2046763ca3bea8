import { LoadingOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as Feedback, ConfigProvider } from 'antd';
import zh from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/index.ts';
import { router } from './router.tsx';
import { ThemeContext, useReducedMotion, useThemeChoice } from './theme/useTheme.ts';
import { stillThemes, themes } from './theme/themes.ts';

/**
 * The sign of work has no name and goes at once: the one that comes with the kit is called “loading”, and it fades out after
 * the work has ended, with that word still in the name of its button.
 */
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

/** The console: theme, language and answers for everything below. */
export function App() {
  const theme = useThemeChoice();
  const looks = useReducedMotion() ? stillThemes : themes;
  return (
    <ThemeContext value={theme}>
      <ConfigProvider theme={looks[theme.shown]} locale={zh} button={button}>
        <Feedback>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Feedback>
      </ConfigProvider>
    </ThemeContext>
  );
}
