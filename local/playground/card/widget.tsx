import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ButtonListView } from './button';
import { useCard } from './context';
import { DecoratedTextView } from './decorated-text';
import { safeImage } from './image-url';
import { PickerView, TextInputView } from './inputs';
import { RichText } from './rich-text';
import { SelectionView } from './selection';
import type { Column, Grid, OnClick, TextParagraph, Widget } from './types';

/** One widget of any kind; an unknown kind shows its name, so that nothing vanishes without a trace. */
export function WidgetView({ widget }: { widget: Widget }): JSX.Element {
  const align = widget.horizontalAlignment ? ` align-${widget.horizontalAlignment.toLowerCase()}` : '';
  return <div class={`card-widget${align}`}>{contentOf(widget)}</div>;
}

function contentOf(widget: Widget): JSX.Element {
  if (widget.textParagraph) return <Paragraph paragraph={widget.textParagraph} />;
  if (widget.decoratedText) return <DecoratedTextView widget={widget.decoratedText} />;
  if (widget.buttonList) return <ButtonListView buttons={widget.buttonList.buttons ?? []} />;
  if (widget.selectionInput) return <SelectionView widget={widget.selectionInput} />;
  if (widget.textInput) return <TextInputView widget={widget.textInput} />;
  if (widget.dateTimePicker) return <PickerView widget={widget.dateTimePicker} />;
  if (widget.image) return <Picture url={widget.image.imageUrl} alt={widget.image.altText} onClick={widget.image.onClick} />;
  if (widget.divider) return <hr class="card-divider" />;
  if (widget.grid) return <GridView grid={widget.grid} />;
  if (widget.columns) return <div class="card-columns">{(widget.columns.columnItems ?? []).slice(0, 2).map((column, index) => <ColumnView key={index} column={column} />)}</div>;
  return <p class="card-unknown">{Object.keys(widget).join(', ') || '{}'}</p>;
}

function Paragraph({ paragraph }: { paragraph: TextParagraph }): JSX.Element {
  const { words } = useCard();
  const [open, setOpen] = useState(false);
  const [overflows, setOverflows] = useState(false);
  const element = useRef<HTMLParagraphElement>(null);
  const lines = paragraph.maxLines ?? 0;
  const text = paragraph.text ?? '';
  useLayoutEffect(() => {
    const { current } = element;
    if (current && !open) setOverflows(lines > 0 && current.scrollHeight > current.clientHeight + 1);
  }, [text, lines, open]);
  return (
    <>
      <p ref={element} class={`card-paragraph ${lines > 0 && !open ? 'is-clamped' : ''}`} style={lines > 0 ? { '--lines': lines } : undefined}><RichText text={text} /></p>
      {overflows ? <button type="button" class="card-more" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.showLess : words.showMore}</button> : null}
    </>
  );
}

function Picture({ url, alt, onClick }: { url: string | undefined; alt: string | undefined; onClick: OnClick | undefined }): JSX.Element {
  const { words } = useCard();
  const image = safeImage(url);
  const shown =
    image === null ? (
      <span class="card-picture-missing" role="img" aria-label={alt ?? words.imageNotLoaded} title={url}>{alt ?? words.imageNotLoaded}</span>
    ) : (
      <img class="card-picture" src={image} alt={alt ?? ''} />
    );
  return onClick ? <Clickable onClick={onClick}>{shown}</Clickable> : shown;
}

function Clickable({ onClick, extra, children }: { onClick: OnClick; extra?: Record<string, string>; children: ComponentChildren }): JSX.Element {
  const { click, busy } = useCard();
  return <button type="button" class="card-clickable" aria-disabled={busy} onClick={() => click(onClick, extra)}>{children}</button>;
}

function ColumnView({ column }: { column: Column }): JSX.Element {
  const classes = ['card-column', `fill-${column.horizontalSizeStyle === 'FILL_MINIMUM_SPACE' ? 'minimum' : 'available'}`];
  if (column.horizontalAlignment) classes.push(`align-${column.horizontalAlignment.toLowerCase()}`);
  if (column.verticalAlignment) classes.push(`valign-${column.verticalAlignment.toLowerCase()}`);
  return <div class={classes.join(' ')}>{(column.widgets ?? []).map((widget, index) => <WidgetView key={index} widget={widget} />)}</div>;
}

function GridView({ grid }: { grid: Grid }): JSX.Element {
  const stroke = grid.borderStyle?.type === 'STROKE';
  return (
    <div class="card-grid">
      {grid.title ? <h3>{grid.title}</h3> : null}
      <div class="card-grid-items" style={{ '--grid-columns': grid.columnCount ?? 2, '--corner': `${grid.borderStyle?.cornerRadius ?? 4}px` }}>
        {(grid.items ?? []).map((item, index) => {
          const content = (
            <>
              {item.image ? <Picture url={item.image.imageUri} alt={item.image.altText} onClick={undefined} /> : null}
              {item.title ? <span class="card-grid-title">{item.title}</span> : null}
              {item.subtitle ? <span class="card-bottom-label">{item.subtitle}</span> : null}
            </>
          );
          return (
            <div key={item.id ?? index} class={`card-grid-item ${stroke ? 'has-border' : ''}`}>
              {/* The reference says that identifier and index are added, and leaves their keys unnamed; these are what add-ons read. */}
              {grid.onClick ? <Clickable onClick={grid.onClick} extra={{ grid_item_identifier: item.id ?? '', grid_item_index: String(index) }}>{content}</Clickable> : content}
            </div>
          );
        })}
      </div>
    </div>
  );
}
