import { Button } from 'antd';

/** Below a list: the way to the next page, while there is one. */
export const More = ({
  list: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
}) =>
  hasNextPage && (
    <div className="list-more">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        再看 20 条
      </Button>
    </div>
  );
