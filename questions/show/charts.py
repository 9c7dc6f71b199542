"""Small charts as SVG, drawn for a page that loads nothing; a style sheet gives their colours.

Every figure in them stands beside them as text too, so they are hidden from screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence

from questions.show.places import safe

#: A column chart's size in units of its own; the page scales it.
_WIDE, _HIGH, _FOOT, _TOP = 320, 150, 22, 18


def bar(value: float, most: float) -> str:
    """A bar as long as its share of `most`, over the whole width of its place."""
    share = 100 * value / most if most else 0.0
    long = max(share, 0.6) if value else 0.0
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="track" width="100" height="10"/>'
        f'<rect class="ink" width="{long:.2f}" height="10"/></svg>'
    )


def columns(names: Sequence[str], counts: Sequence[int], *, even: bool = False) -> str:
    """A column for each count, with its share; `even` draws the line of an even chance."""
    total = sum(counts) or 1
    shares = [count / total for count in counts]
    top = max(*shares, 2 / len(counts) if even else 0.0) or 1.0
    floor, high = _HIGH - _FOOT, _HIGH - _FOOT - _TOP
    each = _WIDE / len(counts)
    wide = min(each * 0.62, 56)
    parts = [f'<svg class="columns" viewBox="0 0 {_WIDE} {_HIGH}" aria-hidden="true">']
    texts = []
    for at, (name, share) in enumerate(zip(names, shares, strict=True)):
        middle, tall = each * (at + 0.5), max(high * share / top, 1.0 if share else 0.0)
        left, up = middle - wide / 2, floor - tall
        parts.append(
            f'<rect class="ink" x="{left:.1f}" y="{up:.1f}" width="{wide:.1f}"'
            f' height="{tall:.1f}" rx="2"/>'
        )
        texts.append(
            f'<text class="share" x="{middle:.1f}" y="{up - 5:.1f}">{share:.0%}</text>'
            f'<text class="name" x="{middle:.1f}" y="{_HIGH - 6}">{safe(name)}</text>'
        )
    parts.append(f'<line class="floor" x1="0" x2="{_WIDE}" y1="{floor}" y2="{floor}"/>')
    if even:
        level = floor - high / len(counts) / top
        parts.append(f'<line class="even" x1="0" x2="{_WIDE}" y1="{level:.1f}" y2="{level:.1f}"/>')
    return "".join([*parts, *texts, "</svg>"])
