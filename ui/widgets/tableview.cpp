// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int ChevronRoom = metrics::IconSmall + 4;

} // namespace

TableHeader::TableHeader(const ThemeManager& themes, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_themes(themes)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Interactive);
    setMinimumSectionSize(28);
    setSortIndicatorClearable(false);
    setFont(themes.font(TypeRole::Small));
    connect(&themes, &ThemeManager::changed, this, [this] { setFont(m_themes.font(TypeRole::Small)); });
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_themes.typography().heightFor(TypeRole::Small, metrics::TableHeader)};
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    // a model that was destroyed leaves its sections for a moment
    const QString text = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    const int width = QFontMetrics(m_themes.font(TypeRole::Small)).horizontalAdvance(text);
    return {width + 2 * RowDelegate::CellPadding + ChevronRoom, sizeHint().height()};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    using enum Theme::Color;
    painter->fillRect(rect, m_themes.color(Window));
    drawHorizontalLine(*painter, rect.left(), rect.right() + 1, rect.bottom(), m_themes.color(Line));
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool atEnd = alignment.isValid() && (alignment.toInt() & Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QFont font = m_themes.font(TypeRole::Small);
    const int textWidth = std::min(QFontMetrics(font).horizontalAdvance(text) + 3,
                                   rect.width() - 2 * RowDelegate::CellPadding - (sorted ? ChevronRoom : 0));
    int x = rect.left() + RowDelegate::CellPadding;
    if (atEnd)
        x = rect.right() + 1 - RowDelegate::CellPadding - textWidth - (sorted ? ChevronRoom : 0);
    const QRect where = QStyle::visualRect(layoutDirection(), rect, QRect(x, rect.top(), textWidth, rect.height() - 1));
    painter->setFont(font);
    painter->setPen(m_themes.color(Ink2));
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), atEnd ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(where, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, textWidth));
    if (sorted) {
        const QString name = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
        const QRect icon(x + textWidth + 4, rect.center().y() - metrics::IconSmall / 2, metrics::IconSmall, metrics::IconSmall);
        painter->drawPixmap(QStyle::visualRect(layoutDirection(), rect, icon),
                            m_themes.pixmap(name, metrics::IconSmall, m_themes.color(Ink2), m_themes.color(Window), devicePixelRatioF()));
    }
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_themes.color(Theme::Color::Window));
    drawHorizontalLine(painter, 0, viewport()->width(), viewport()->height() - 1, m_themes.color(Theme::Color::Line));
    painter.end();
    QHeaderView::paintEvent(event);
}

TableView::TableView(const ThemeManager& themes, QWidget* parent, int rowHeight)
    : QTableView(parent), m_themes(themes), m_rowHeight(rowHeight), m_corner(new QFrame)
{
    m_corner->setProperty("headerCorner", true);
    addScrollBarWidget(m_corner, Qt::AlignTop);
    setHorizontalHeader(new TableHeader(themes, this));
    setItemDelegate(new RowDelegate(themes, this));
    verticalHeader()->hide();
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& position) { showTitleMenu(horizontalHeader()->mapToGlobal(position)); });
    connect(&themes, &ThemeManager::changed, this, &TableView::applyTheme);
    applyTheme();
}

void TableView::setSortedByModel(const QList<int>& columns)
{
    m_sortedByModel = columns;
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
}

void TableView::openTitleMenu()
{
    showTitleMenu(horizontalHeader()->mapToGlobal(horizontalHeader()->rect().bottomLeft()));
}

void TableView::showTitleMenu(const QPoint& globalPosition)
{
    if (model() == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSorting(*menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    addColumns(*menu);
    menu->popup(globalPosition);
    menu->setActiveAction(menu->actions().value(0)); // arrows go on from here
}

QString TableView::menuTitle(int column) const
{
    return model()->headerData(column, Qt::Horizontal).toString().replace(QLatin1Char('&'), QStringLiteral("&&"));
}

bool TableView::canSort(int column) const
{
    return isSortingEnabled() || m_sortedByModel.contains(column);
}

/// As a click on the title of each column that is shown.
void TableView::addSorting(QMenu& menu)
{
    const QHeaderView* const header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString title = menuTitle(column);
        if (title.isEmpty() || header->isSectionHidden(column) || !canSort(column))
            continue;
        const bool isSorted = header->sortIndicatorSection() == column;
        const bool isAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
        //: Menu entry; %1 is the title of a column.
        const QString text = !isSorted ? tr("Sort by %1")
            //: Menu entry; %1 is the title of a column. The table is sorted by it the other way round now.
            : isAscending ? tr("Sort by %1, descending")
            //: Menu entry; %1 is the title of a column. The table is sorted by it the other way round now.
                          : tr("Sort by %1, ascending");
        QAction* const action = menu.addAction(text.arg(title));
        action->setObjectName(QStringLiteral("sortBy%1").arg(column));
        action->setCheckable(true);
        action->setChecked(isSorted);
        connect(action, &QAction::triggered, this, [this, column] { sortByTitle(column); });
    }
}

void TableView::sortByTitle(int column)
{
    QHeaderView* const header = horizontalHeader();
    if (!isSortingEnabled()) {
        Q_EMIT header->sectionClicked(column);
        return;
    }
    const bool isTurned = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    sortByColumn(column, isTurned ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// Columns with a title can be hidden, the last one that is left cannot.
void TableView::addColumns(QMenu& menu)
{
    QHeaderView* const header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString title = menuTitle(column);
        if (title.isEmpty())
            continue;
        QAction* const action = menu.addAction(title);
        action->setObjectName(QStringLiteral("column%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setData(column);
        connect(action, &QAction::toggled, this, [header, action, column](bool isShown) {
            const bool isLast = !isShown && header->count() - header->hiddenSectionCount() <= 1;
            if (isLast)
                action->setChecked(true);
            else
                header->setSectionHidden(column, !isShown);
        });
    }
}

void TableView::applyTheme()
{
    const int height = m_themes.typography().heightFor(TypeRole::Body, m_themes.rowHeight(m_rowHeight));
    if (height != verticalHeader()->defaultSectionSize()) {
        {
            const QSignalBlocker blocker(verticalHeader()); // one signal for each of a million rows
            verticalHeader()->setDefaultSectionSize(height);
        }
        scheduleDelayedItemsLayout();
        updateGeometries();
    }
    setFont(m_themes.font(TypeRole::Body));
    fitCorner();
    viewport()->update();
}

void TableView::fitCorner()
{
    m_corner->setFixedHeight(horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height());
}

void TableView::setColumnFor(int column, const QString& widestText)
{
    const int text = int(numberWidth(widestText, m_themes.font(TypeRole::Body))) + 2;
    const QString title = model() == nullptr ? QString() : model()->headerData(column, Qt::Horizontal).toString();
    const int header = QFontMetrics(m_themes.font(TypeRole::Small)).horizontalAdvance(title) + ChevronRoom;
    setColumnWidth(column, std::max(text, header) + 2 * RowDelegate::CellPadding);
}

void TableView::setStretchColumn(int column, int smallest)
{
    m_stretchColumn = column;
    m_smallestStretch = smallest;
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    fitStretchColumn();
}

/// A window too narrow for all columns must not squeeze the one with the words to nothing.
void TableView::fitStretchColumn()
{
    if (m_stretchColumn < 0 || m_stretchColumn >= horizontalHeader()->count() || isColumnHidden(m_stretchColumn))
        return;
    const int others = horizontalHeader()->length() - columnWidth(m_stretchColumn);
    const bool isTight = viewport()->width() - others < m_smallestStretch;
    const auto wanted = isTight ? QHeaderView::Interactive : QHeaderView::Stretch;
    const bool isOther = horizontalHeader()->sectionResizeMode(m_stretchColumn) != wanted;
    if (isOther)
        horizontalHeader()->setSectionResizeMode(m_stretchColumn, wanted);
    if (isTight && (isOther || columnWidth(m_stretchColumn) < m_smallestStretch))
        setColumnWidth(m_stretchColumn, m_smallestStretch);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretchColumn();
}

void TableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    fitCorner();
    fitStretchColumn(); // columns kept from another window width may have come meanwhile
}

QRect TableView::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

void TableView::setHoveredRow(int row)
{
    if (m_hoveredRow == row)
        return;
    if (m_hoveredRow >= 0)
        viewport()->update(rowRect(m_hoveredRow));
    m_hoveredRow = row;
    if (row >= 0)
        viewport()->update(rowRect(row));
}

bool TableView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::MouseMove: setHoveredRow(rowAt(static_cast<QSinglePointEvent*>(event)->position().toPoint().y())); break;
    case QEvent::MouseButtonPress: m_ringByKeys = false; break;
    case QEvent::Leave:
    case QEvent::HoverLeave: setHoveredRow(-1); break;
    case QEvent::ToolTip: {
        // an elided text shows itself whole
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool elided = index.isValid() && QFontMetrics(fontOf(index)).horizontalAdvance(text) > roomOf(index);
        if (elided && index.data(Qt::ToolTipRole).toString().isEmpty()) {
            QToolTip::showText(help->globalPos(), text, viewport());
            return true;
        }
        break;
    }
    default: break;
    }
    return QTableView::viewportEvent(event);
}

QFont TableView::fontOf(const QModelIndex& index) const
{
    return m_themes.font(index.data(TableMonoRole).toBool()     ? TypeRole::Mono
                         : index.data(TableStrongRole).toBool() ? TypeRole::BodyStrong
                                                                : TypeRole::Body);
}

/// For the text of a cell, beside its sign.
int TableView::roomOf(const QModelIndex& index) const
{
    const bool hasSign = index.data(TableStatusRole).isValid() || !index.data(TableIconRole).toString().isEmpty();
    return columnWidth(index.column()) - 2 * RowDelegate::CellPadding - (hasSign ? RowDelegate::SignRoom : 0);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    m_ringByKeys = true;
    QTableView::keyPressEvent(event);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (previous.isValid())
        viewport()->update(rowRect(previous.row()));
    if (current.isValid())
        viewport()->update(rowRect(current.row()));
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    Q_EMIT menuRequested(index, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void TableView::setEmptyText(const QString& text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!m_emptyText.isEmpty() && model() != nullptr && model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setFont(m_themes.font(TypeRole::Body));
        painter.setPen(m_themes.color(Theme::Color::Ink2));
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (!hasFocus() || !currentIndex().isValid() || !(m_ringByKeys || hasKeyboardFocus(this)))
        return;
    QPainter painter(viewport());
    drawInnerFocusRing(painter, rowRect(currentIndex().row()), metrics::RadiusControl, m_themes.color(Theme::Color::Accent));
}

} // namespace forecourt::ui
