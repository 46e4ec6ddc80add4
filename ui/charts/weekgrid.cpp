// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/weekgrid.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/theme/keyboardfocus.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {

constexpr int GridRow = 28;
constexpr double EdgeReach = 5;
constexpr int CoarseSnap = 15;
constexpr int FineSnap = 5;

} // namespace

WeekGrid::WeekGrid(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    //: Accessible name of the drawing of a price's week.
    setAccessibleName(tr("Price over the week"));
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WeekGrid::setPlan(const WeekPlan& plan, const QList<BandLook>& bands, const BandLook& plain)
{
    m_plan = plan;
    m_bands = bands;
    m_plain = plain;
    if (m_selection.firstRow >= 0) { // the block may have grown, moved or gone
        const int row = std::min(m_selection.firstRow, rowsShown() - 1);
        const WeekBlock there = m_plan.row(row).at(m_plan.blockAt(row, m_selection.block.from));
        if (there != m_selection.block || m_plan.sameRows(row, there).second < m_selection.lastRow) {
            const auto rows = m_plan.sameRows(row, there);
            m_selection = {rows.first, rows.second, there};
            Q_EMIT selectionChanged();
        }
    }
    describe();
    updateGeometry();
    update();
}

void WeekGrid::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void WeekGrid::setHolidaysShown(bool isShown)
{
    m_showsHolidays = isShown;
    updateGeometry();
    update();
}

void WeekGrid::setSelection(const WeekSelection& selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    describe();
    update();
}

void WeekGrid::choose(const WeekSelection& selection)
{
    if (selection == m_selection)
        return;
    setSelection(selection);
    Q_EMIT selectionChanged();
}

void WeekGrid::selectAt(int row, int minute, bool isAlone)
{
    if (row < 0 || row >= rowsShown())
        return;
    const WeekBlock block = m_plan.row(row).at(m_plan.blockAt(row, minute));
    const auto rows = isAlone ? qMakePair(row, row) : m_plan.sameRows(row, block);
    choose({rows.first, rows.second, block});
}

// ---- measures ---------------------------------------------------------------------------------------

int WeekGrid::rowsShown() const
{
    return m_plan.rowCount() == WeekPlan::WeekRows && !m_showsHolidays ? WeekPlan::HolidayRow : m_plan.rowCount();
}

int WeekGrid::rowHeight() const
{
    return m_themes.typography().heightFor(TypeRole::Small, GridRow, 10);
}

QSize WeekGrid::sizeHint() const
{
    return {560, rowsShown() * rowHeight() + AxisHeight};
}

QSize WeekGrid::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

double WeekGrid::xOf(int minute) const
{
    return Labels + double(std::max(20, width() - Labels - RightMargin)) * minute / BandSlot::MinutesOfDay;
}

int WeekGrid::minuteAt(double x, int snap) const
{
    const double share = (x - Labels) / std::max(20, width() - Labels - RightMargin);
    const int minute = static_cast<int>(std::lround(share * BandSlot::MinutesOfDay / snap)) * snap;
    return std::clamp(minute, 0, BandSlot::MinutesOfDay);
}

int WeekGrid::rowAt(double y) const
{
    const int row = static_cast<int>(std::floor(y / rowHeight()));
    return row >= 0 && row < rowsShown() ? row : -1;
}

QRectF WeekGrid::rectOf(int row, const WeekBlock& block) const
{
    const double right = xOf(block.to) - (block.to == BandSlot::MinutesOfDay ? 0 : Gap);
    return {xOf(block.from), double(row * rowHeight()), std::max(1.0, right - xOf(block.from)), double(rowHeight() - Gap)};
}

QPoint WeekGrid::pointOf(int row, int minute) const
{
    return QPointF(xOf(minute), row * rowHeight() + rowHeight() / 2.0).toPoint();
}

const BandLook& WeekGrid::lookOf(int band) const
{
    return band >= 0 && band < m_bands.size() ? m_bands.at(band) : m_plain;
}

QString WeekGrid::rowName(int row) const
{
    return m_plan.rowCount() == 1 ? tr("Each day") : dayName(row, m_formatter);
}

QString WeekGrid::textOf(const WeekSelection& selection) const
{
    if (selection.firstRow < 0)
        return {};
    int days = 0;
    for (int row = selection.firstRow; row <= selection.lastRow; ++row)
        days |= 1 << row;
    const BandLook& look = lookOf(selection.block.band);
    //: A block of a week: %1 days, %2 and %3 times of day, %4 name of the band, %5 its price.
    return tr("%1, %2 to %3: %4 %5")
        .arg(m_plan.rowCount() == 1 ? rowName(0) : daysText(days, m_formatter), minuteOfDayText(selection.block.from),
             minuteOfDayText(selection.block.to), look.name, look.price);
}

/// For those who do not see the drawing: the chosen block in words.
void WeekGrid::describe()
{
    setAccessibleDescription(textOf(m_selection));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// An edge between two blocks of one row; midnight has none.
WeekGrid::Drag WeekGrid::edgeAt(const QPointF& at, int& row, WeekBlock& block) const
{
    row = rowAt(at.y());
    if (row < 0)
        return Drag::None;
    for (const WeekBlock& candidate : m_plan.row(row)) {
        if (candidate.to < BandSlot::MinutesOfDay && std::abs(at.x() - xOf(candidate.to)) <= EdgeReach) {
            block = candidate;
            return Drag::End;
        }
    }
    return Drag::None;
}

// ---- hands ------------------------------------------------------------------------------------------

/// The neighbour grows into what the block leaves, or gives way.
void WeekGrid::moveEdge(bool isBegin, int minute)
{
    const WeekSelection chosen = m_selection;
    const WeekBlock& block = chosen.block;
    if (chosen.firstRow < 0 || (isBegin ? block.from == 0 : block.to == BandSlot::MinutesOfDay))
        return;
    const int row = chosen.firstRow;
    const QList<WeekBlock>& blocks = m_plan.row(row);
    const int at = m_plan.blockAt(row, block.from);
    const WeekBlock neighbour = blocks.at(isBegin ? at - 1 : at + 1);
    const int low = (isBegin ? neighbour.from : block.from) + WeekPlan::LeastMinutes;
    const int high = (isBegin ? block.to : neighbour.to) - WeekPlan::LeastMinutes;
    const int edge = std::clamp(minute, low, std::max(low, high));
    WeekPlan next = m_plan;
    WeekBlock moved = block;
    if (isBegin) {
        if (edge > block.from)
            next.set(chosen.firstRow, chosen.lastRow, block.from, edge, neighbour.band);
        else
            next.set(chosen.firstRow, chosen.lastRow, edge, block.from, block.band);
        moved.from = edge;
    } else {
        if (edge < block.to)
            next.set(chosen.firstRow, chosen.lastRow, edge, block.to, neighbour.band);
        else
            next.set(chosen.firstRow, chosen.lastRow, block.to, edge, block.band);
        moved.to = edge;
    }
    if (next == m_plan)
        return;
    m_selection = {chosen.firstRow, chosen.lastRow, moved};
    Q_EMIT planWanted(next);
    Q_EMIT selectionChanged();
}

void WeekGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    int row = -1;
    WeekBlock block;
    const bool isAlone = event->modifiers().testFlag(Qt::ControlModifier);
    m_drag = edgeAt(event->position(), row, block);
    if (row < 0)
        return;
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        m_drag = Drag::Paint;
        m_dragRow = row;
        m_dragMinute = minuteAt(event->position().x(), CoarseSnap);
    } else if (m_drag == Drag::End) {
        const auto rows = isAlone ? qMakePair(row, row) : m_plan.sameRows(row, block);
        choose({rows.first, rows.second, block});
    } else {
        selectAt(row, minuteAt(event->position().x(), 1), isAlone);
    }
}

void WeekGrid::mouseMoveEvent(QMouseEvent* event)
{
    const int snap = event->modifiers().testFlag(Qt::ShiftModifier) ? FineSnap : CoarseSnap;
    switch (m_drag) {
    case Drag::None: {
        int row = -1;
        WeekBlock block;
        setCursor(edgeAt(event->position(), row, block) == Drag::End ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    case Drag::End: return moveEdge(false, minuteAt(event->position().x(), snap));
    case Drag::Paint: return;
    }
}

void WeekGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Paint) {
        const int row = std::clamp(rowAt(std::clamp(event->position().y(), 0.0, double(rowsShown() * rowHeight() - 1))), 0, rowsShown() - 1);
        const int minute = minuteAt(event->position().x(), CoarseSnap);
        WeekPlan next = m_plan;
        next.set(std::min(row, m_dragRow), std::max(row, m_dragRow), std::min(minute, m_dragMinute), std::max(minute, m_dragMinute), m_brush);
        m_drag = Drag::None;
        if (next != m_plan)
            Q_EMIT planWanted(next);
        selectAt(std::min(row, m_dragRow), std::min(minute, m_dragMinute));
    }
    m_drag = Drag::None;
    QWidget::mouseReleaseEvent(event);
}

void WeekGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().y());
    if (event->button() != Qt::LeftButton || row < 0 || m_selection.firstRow < 0)
        return;
    WeekPlan next = m_plan;
    next.set(m_selection.firstRow, m_selection.lastRow, m_selection.block.from, m_selection.block.to, m_brush);
    if (next != m_plan)
        Q_EMIT planWanted(next);
}

/// To the block beside, or to the same time of another day.
void WeekGrid::step(int rows, int blocks)
{
    if (m_selection.firstRow < 0)
        return selectAt(0, 0);
    const int row = std::clamp((rows > 0 ? m_selection.lastRow : m_selection.firstRow) + rows, 0, rowsShown() - 1);
    const QList<WeekBlock>& there = m_plan.row(row);
    const int at = std::clamp(m_plan.blockAt(row, m_selection.block.from) + blocks, 0, static_cast<int>(there.size()) - 1);
    selectAt(row, there.at(at).from);
}

void WeekGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isEnd = event->modifiers().testFlag(Qt::AltModifier);
    const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? FineSnap : CoarseSnap;
    const auto move = [&](int direction) { moveEdge(!isEnd, (isEnd ? m_selection.block.to : m_selection.block.from) + direction * by); };
    const WeekSelection& chosen = m_selection;
    switch (event->key()) {
    case Qt::Key_Left: return isControl ? move(-1) : step(0, -1);
    case Qt::Key_Right: return isControl ? move(1) : step(0, 1);
    case Qt::Key_Up: return step(-1, 0);
    case Qt::Key_Down: return step(1, 0);
    case Qt::Key_Insert:
    case Qt::Key_Delete: {
        if (chosen.firstRow < 0)
            return;
        WeekPlan next = m_plan;
        const int half = (chosen.block.from + chosen.block.to) / 2 / CoarseSnap * CoarseSnap;
        const bool isInsert = event->key() == Qt::Key_Insert && half > chosen.block.from;
        next.set(chosen.firstRow, chosen.lastRow, isInsert ? half : chosen.block.from, chosen.block.to, isInsert ? m_brush : -1);
        if (next != m_plan)
            Q_EMIT planWanted(next);
        return;
    }
    default: QWidget::keyPressEvent(event);
    }
}

void WeekGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_selection.firstRow < 0 && hasKeyboardFocus(this))
        selectAt(0, 0);
    update();
}

void WeekGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool WeekGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().y());
    if (row < 0 || help->pos().x() < Labels) {
        QToolTip::hideText();
        return true;
    }
    const WeekBlock block = m_plan.row(row).at(m_plan.blockAt(row, minuteAt(help->pos().x(), 1)));
    QToolTip::showText(help->globalPos(), textOf({row, row, block}), this);
    return true;
}

} // namespace forecourt::ui
