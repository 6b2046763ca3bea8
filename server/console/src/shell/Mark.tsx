/** The persimmon with its calyx. */
export const Mark = ({ size }: { size: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
    <path d="M50 9C79 9 97 24 97 50 97 77 78 93 50 93 22 93 3 77 3 50 3 24 21 9 50 9Z" fill="#C2421A" />
    <g fill="#fff" transform="translate(14 15) scale(0.72)">
      {[45, 135, 225, 315].map((turn) => (
        <path
          key={turn}
          d="M50 45C41 40 34 32 34 23 34 14 44 13 50 4 56 13 66 14 66 23 66 32 59 40 50 45Z"
          transform={`rotate(${String(turn)} 50 50)`}
        />
      ))}
    </g>
  </svg>
);
