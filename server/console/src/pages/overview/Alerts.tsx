import { Link } from 'react-router';
import type { Output } from '@shuke/shared/client';

/** What needs a person, each with the page that helps. */
export const Alerts = ({ alerts }: Pick<Output<'report.overview'>, 'alerts'>) =>
  alerts.length === 0 ? (
    <p className="sub">没有要处理的，一切正常。</p>
  ) : (
    <ul className="alerts">
      {alerts.map(({ title, detail, path }) => (
        <li key={title}>
          <div>
            <b>{title}</b>
            <div className="sub">{detail}</div>
          </div>
          <Link to={path}>去处理</Link>
        </li>
      ))}
    </ul>
  );
