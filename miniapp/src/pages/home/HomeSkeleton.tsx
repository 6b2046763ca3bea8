import { Bone, RowBones, Skeleton } from '../../components/index.ts';
import './home.scss';

/** The outlines of home. The tier's colour is not known yet, so the card is grey. */
export function HomeSkeleton() {
  return (
    <Skeleton>
      <Bone className="home__card-bone" />
      <Bone className="home__tiles-bone" />
      <RowBones count={3} />
    </Skeleton>
  );
}
