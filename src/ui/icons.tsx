import type { ReactNode } from 'react';

/** Line icons of 16 pixels, drawn for the desk. Decoration only: the words beside them, or a label, say what they mean. */
const icon = (lines: ReactNode) =>
  function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {lines}
      </svg>
    );
  };

export const SearchIcon = icon(<path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14" />);
export const BackIcon = icon(<path d="M10 3 5 8l5 5" />);
export const DownIcon = icon(<path d="m4 6 4 4 4-4" />);
export const RightIcon = icon(<path d="m6 4 4 4-4 4" />);
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const MenuIcon = icon(<path d="M2 4h12M2 8h12M2 12h12" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const ClipIcon = icon(
  <path d="m13 7.5-5 5a3.2 3.2 0 0 1-4.5-4.5l5.2-5.2a2.1 2.1 0 0 1 3 3L6.5 11a1 1 0 0 1-1.5-1.4L9.5 5" />,
);
export const PanelIcon = icon(<path d="M2.5 3h11v10h-11zM10 3v10" />);
export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />);
export const FlagIcon = icon(<path d="M4 14V2.5h8L10 6l2 3.5H4" />);
export const PersonIcon = icon(
  <path d="M8 7.5A2.75 2.75 0 1 0 8 2a2.75 2.75 0 0 0 0 5.5ZM2.500 14c.5-3 2.500-4.500 5.500-4.500s5 1.500 5.500 4.500" />,
);
export const BellIcon = icon(<path d="M4 11V7a4 4 0 0 1 8 0v4l1.500 1.500h-11zM6.500 14h3" />);
export const MailIcon = icon(<path d="M2 3.5h12v9H2zM2 4l6 5 6-5" />);
export const CheckIcon = icon(<path d="m3 8.5 3.5 3.5L13 4.5" />);
export const FileIcon = icon(<path d="M4 1.5h5l3.5 3.5v9.5H4zM9 1.5V5h3.5" />);
export const SettingsIcon = icon(
  <path d="M2 4.5h7m3 0h2M2 11.5h2m3 0h7M10.5 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm-5 7a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z" />,
);
export const MoneyIcon = icon(
  <path d="M1.500 4h13v8h-13zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4 6.500v.010M12 9.500v.010" />,
);
export const ChartIcon = icon(<path d="M2.5 2v11.500h11M5.500 11V7.500M8.500 11V4.500M11.500 11V6" />);
export const BookIcon = icon(
  <path d="M3.500 2.500h8a1 1 0 0 1 1 1v10h-8a1 1 0 0 1-1-1zM3.500 12.500a1 1 0 0 1 1-1h8M6 5.500h4" />,
);
export const DownloadIcon = icon(<path d="M8 2v8m-3-3 3 3 3-3M2.5 13.5h11" />);
export const PrintIcon = icon(<path d="M4.5 6V2h7v4M4.5 11.500H2.500V6h11v5.500h-2M4.5 9.500h7V14h-7z" />);
export const CameraIcon = icon(
  <path d="M1.500 5h3l1.500-2h4l1.500 2h3v8.500h-13zM8 11.500A2.500 2.500 0 1 0 8 6.500a2.500 2.500 0 0 0 0 5Z" />,
);
export const BoxIcon = icon(<path d="M2 5 8 2l6 3v6.500L8 14.500 2 11.500zM2 5l6 3 6-3M8 8v6.500" />);
