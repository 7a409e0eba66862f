/** The few icons in use, by what they stand for. */
import type { Component } from 'svelte';
import type { LucideProps } from '@lucide/svelte';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import BookMarked from '@lucide/svelte/icons/book-marked';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartColumn from '@lucide/svelte/icons/chart-no-axes-column';
import Check from '@lucide/svelte/icons/check';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import CirclePlay from '@lucide/svelte/icons/circle-play';
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import ClipboardPen from '@lucide/svelte/icons/clipboard-pen';
import Copy from '@lucide/svelte/icons/copy';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import FileText from '@lucide/svelte/icons/file-text';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Hand from '@lucide/svelte/icons/hand';
import History from '@lucide/svelte/icons/clock';
import House from '@lucide/svelte/icons/house';
import Images from '@lucide/svelte/icons/images';
import Info from '@lucide/svelte/icons/info';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Lock from '@lucide/svelte/icons/lock';
import Merge from '@lucide/svelte/icons/merge';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Palette from '@lucide/svelte/icons/palette';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import Projector from '@lucide/svelte/icons/presentation';
import Quote from '@lucide/svelte/icons/quote';
import Redo from '@lucide/svelte/icons/redo-2';
import Search from '@lucide/svelte/icons/search';
import Settings from '@lucide/svelte/icons/settings-2';
import Skip from '@lucide/svelte/icons/skip-forward';
import Split from '@lucide/svelte/icons/split';
import Star from '@lucide/svelte/icons/star';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Tablet from '@lucide/svelte/icons/tablet';
import Trash from '@lucide/svelte/icons/trash';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Undo from '@lucide/svelte/icons/undo-2';
import Users from '@lucide/svelte/icons/users';
import X from '@lucide/svelte/icons/x';

export const icons = named({
  backups: ArchiveRestore,
  next: ArrowRight,
  previous: ArrowLeft,
  compare: ArrowLeftRight,
  calendar: CalendarDays,
  results: ChartColumn,
  check: Check,
  down: ChevronDown,
  up: ChevronUp,
  right: ChevronRight,
  live: CirclePlay,
  paste: ClipboardPaste,
  capture: ClipboardPen,
  copy: Copy,
  brand: Palette,
  more: Ellipsis,
  reveal: Eye,
  hide: EyeOff,
  report: FileText,
  open: FolderOpen,
  hand: Hand,
  history: History,
  project: House,
  info: Info,
  start: LayoutGrid,
  library: BookMarked,
  lock: Lock,
  memory: MessagesSquare,
  merge: Merge,
  phone: Smartphone,
  photo: Images,
  split: Split,
  edit: Pencil,
  add: Plus,
  projector: Projector,
  skip: Skip,
  quote: Quote,
  redo: Redo,
  search: Search,
  settings: Settings,
  synthesis: Star,
  kiosk: Tablet,
  remove: Trash,
  warning: TriangleAlert,
  undo: Undo,
  people: Users,
  close: X,
});

export type IconName = keyof typeof icons;

function named<Name extends string>(
  glyphs: Record<Name, Component<LucideProps>>,
): Readonly<Record<Name, Component<LucideProps>>> {
  return glyphs;
}
