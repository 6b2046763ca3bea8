import { QueryClientProvider } from '@tanstack/react-query';
import { App as Feedback, ConfigProvider } from 'antd';
import zh from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/index.ts';
import { router } from './router.tsx';
import { ThemeContext, useThemeChoice } from './theme/useTheme.ts';
import { themes } from './theme/themes.ts';

/** The console: theme, language and answers for everything below. */
export function App() {
  const theme = useThemeChoice();
  return (
    <ThemeContext value={theme}>
      <ConfigProvider theme={themes[theme.shown]} locale={zh} button={{ autoInsertSpace: false }}>
        <Feedback>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Feedback>
      </ConfigProvider>
    </ThemeContext>
  );
}
