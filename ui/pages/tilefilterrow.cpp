// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tilefilterrow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <iterator>

namespace forecourt::ui {

namespace {

constexpr int AreaWidth = 170;
constexpr int TextWidth = 160;
constexpr int ToolGap = 8;
constexpr int WordsGap = 4; ///< more before the states
constexpr TileDensity Sizes[] = {TileDensity::Large, TileDensity::Medium, TileDensity::Dense};
} // namespace

TileFilterRow::TileFilterRow(const PageContext& context, const ConnectorModel& connectors, QWidget* parent)
    : QWidget(parent), m_context(context), m_connectors(connectors)
{
    setObjectName(QStringLiteral("tileFilterRow"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it folds, and asks for no room
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(ToolGap);
    m_left = makeStates();
    m_right = makeTools();
    m_parts->addWidget(m_left, 0, Qt::AlignLeft);
    m_parts->addStretch(1);
    m_parts->addWidget(m_right, 0, Qt::AlignRight);
    connect(&m_connectors, &ConnectorModel::countsChanged, this, &TileFilterRow::refreshCounts);
    connect(&m_connectors, &ConnectorModel::areasChanged, this, &TileFilterRow::refreshAreas);
    connect(&context.workspace, &Workspace::formatChanged, this, &TileFilterRow::refreshCounts);
    refreshAreas();
    refreshCounts();
}

QWidget* TileFilterRow::makeStates()
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ToolGap);
    m_title = new TextLabel(m_context.themes, tr("Connectors"), TypeRole::BodyStrong);
    row->addWidget(m_title);
    m_count = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_count->setObjectName(QStringLiteral("tileCount"));
    row->addWidget(m_count);
    row->addSpacing(WordsGap);
    m_states = new SegmentedSwitch(m_context.themes);
    m_states->setObjectName(QStringLiteral("stateFilter"));
    m_states->setAccessibleName(tr("Show connectors in this state"));
    //: Filter of the tiles: every state.
    m_states->addSegment(tr("All"));
    m_segments = QList<DisplayStatus>(AllDisplayStatuses.begin(), AllDisplayStatuses.end());
    std::sort(m_segments.begin(), m_segments.end(),
              [](DisplayStatus a, DisplayStatus b) { return severityRank(a) < severityRank(b); });
    for (const DisplayStatus status : m_segments)
        m_states->addSegment(status, statusWord(status));
    m_states->addSegment(QString());
    m_states->setSegmentVisible(otherSegment(), false);
    row->addWidget(m_states);
    connect(m_states, &SegmentedSwitch::currentChanged, this, [this] {
        refreshCounts();
        Q_EMIT filterChanged();
    });
    return part;
}

QWidget* TileFilterRow::makeTools()
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ToolGap);
    m_area = new QComboBox;
    m_area->setObjectName(QStringLiteral("areaFilter"));
    m_area->setAccessibleName(tr("Area"));
    m_area->setFixedWidth(AreaWidth);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("tileFilter"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(TextWidth);
    //: Button with a menu: how large the tiles are and whether they are grouped.
    m_view = new Button(m_context.themes, QStringLiteral("layout-dashboard"), tr("View"));
    m_view->setObjectName(QStringLiteral("tileView"));
    m_view->setHasMenu(true);
    makeViewMenu();
    row->addWidget(m_area);
    row->addWidget(m_text);
    row->addWidget(m_view);
    connect(m_area, &QComboBox::currentIndexChanged, this, &TileFilterRow::filterChanged);
    connect(m_text, &QLineEdit::textChanged, this, &TileFilterRow::filterChanged);
    return part;
}

void TileFilterRow::makeViewMenu()
{
    m_menu = new QMenu(m_view);
    m_menu->setObjectName(QStringLiteral("tileViewMenu"));
    m_menu->setToolTipsVisible(true);
    m_view->setMenu(m_menu);
    m_size = makeHolder("tileSize", 1 + static_cast<int>(std::size(Sizes)));
    m_grouping = makeHolder("tileGrouping", 2);
    m_sizes = new QActionGroup(m_menu);
    const QStringList texts{tr("Size that fits the number"),
                            //: Size of tiles.
                            tr("Large"),
                            //: Size of tiles.
                            tr("Medium"),
                            //: Size of tiles.
                            tr("Small")};
    const char* const names[] = {"sizeAutomatic", "sizeLarge", "sizeMedium", "sizeDense"};
    for (int i = 0; i < texts.size(); ++i) {
        QAction* action = m_menu->addAction(texts.at(i));
        action->setObjectName(QLatin1String(names[i]));
        action->setCheckable(true);
        m_sizes->addAction(action);
        connect(action, &QAction::triggered, m_size, [this, i] { m_size->setCurrentIndex(i); });
    }
    m_menu->addSeparator();
    m_group = m_menu->addAction(tr("Group by area"));
    m_group->setObjectName(QStringLiteral("groupByArea"));
    m_group->setCheckable(true);
    connect(m_group, &QAction::toggled, m_grouping, [this](bool isOn) { m_grouping->setCurrentIndex(isOn ? 0 : 1); });
    QAction* collapse = m_menu->addAction(tr("Close all areas"));
    collapse->setObjectName(QStringLiteral("collapseAll"));
    connect(collapse, &QAction::triggered, this, [this] { Q_EMIT collapseAllRequested(true); });
    QAction* expand = m_menu->addAction(tr("Open all areas"));
    expand->setObjectName(QStringLiteral("expandAll"));
    connect(expand, &QAction::triggered, this, [this] { Q_EMIT collapseAllRequested(false); });
    showChoices();
}

QComboBox* TileFilterRow::makeHolder(const char* objectName, int choices)
{
    auto* holder = new QComboBox(this);
    holder->setObjectName(QLatin1String(objectName));
    holder->setAccessibleName(tr("View"));
    holder->setFocusPolicy(Qt::NoFocus);
    for (int i = 0; i < choices; ++i)
        holder->addItem(QString::number(i));
    holder->hide();
    connect(holder, &QComboBox::currentIndexChanged, this, [this] {
        showChoices();
        Q_EMIT layoutChanged();
    });
    return holder;
}

void TileFilterRow::showChoices()
{
    m_sizes->actions().at(m_size->currentIndex())->setChecked(true);
    m_group->setChecked(isGrouped());
}

bool TileFilterRow::isGrouped() const
{
    return m_grouping->currentIndex() == 0;
}

std::optional<TileDensity> TileFilterRow::density() const
{
    const int index = m_size->currentIndex();
    return index <= 0 ? std::nullopt : std::optional(Sizes[index - 1]);
}

bool TileFilterRow::accepts(int row) const
{
    const ConnectorRow& connector = m_connectors.row(row);
    const int segment = m_states->currentIndex();
    if (segment == otherSegment() && !m_folded.contains(connector.tile.status))
        return false;
    if (segment > 0 && segment < otherSegment() && connector.tile.status != m_segments.at(segment - 1))
        return false;
    const QVariant area = m_area->currentData();
    return !area.isValid() || area.toString() == connector.area;
}

QString TileFilterRow::text() const
{
    return m_text->text();
}

bool TileFilterRow::isFiltering() const
{
    return m_states->currentIndex() > 0 || m_area->currentData().isValid() || !m_text->text().trimmed().isEmpty();
}

void TileFilterRow::showState(DisplayStatus status)
{
    showOnly(static_cast<int>(m_segments.indexOf(status)) + 1);
}

void TileFilterRow::clearFilter()
{
    showOnly(0);
}

void TileFilterRow::showOnly(int segment)
{
    {
        const QSignalBlocker silence(this);
        m_area->setCurrentIndex(0);
        m_text->clear();
        m_states->setCurrentIndex(segment);
    }
    refreshCounts();
    Q_EMIT filterChanged();
}

void TileFilterRow::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TileFilterRow::setShown(int shown)
{
    m_shown = shown;
    const int all = m_connectors.rowCount();
    const Formatter& format = m_context.format();
    m_count->setText(shown < 0 || shown == all
                         ? format.number(all)
                         //: How many rows a filter leaves: "0 of 12".
                         : tr("%1 of %2").arg(format.number(shown), format.number(all)));
    fitWidth();
}

void TileFilterRow::refreshCounts()
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const int count = m_connectors.countOf(m_segments.at(i));
        const int segment = static_cast<int>(i) + 1;
        //: A state and how many connectors are in it: "Charging 3".
        m_states->setSegmentText(segment, tr("%1 %2").arg(statusWord(m_segments.at(i))).arg(count));
    }
    showSegments();
    setShown(m_shown);
}

bool TileFilterRow::isPresent(DisplayStatus status) const
{
    return m_connectors.countOf(status) > 0 || m_states->currentIndex() == segmentOf(status);
}

int TileFilterRow::segmentOf(DisplayStatus status) const
{
    return static_cast<int>(m_segments.indexOf(status)) + 1;
}

int TileFilterRow::otherSegment() const
{
    return static_cast<int>(m_segments.size()) + 1;
}

void TileFilterRow::showSegments()
{
    int others = 0;
    for (const DisplayStatus status : std::as_const(m_segments)) {
        const bool isFolded = m_folded.contains(status);
        others += isFolded ? m_connectors.countOf(status) : 0;
        m_states->setSegmentVisible(segmentOf(status), isPresent(status) && !isFolded);
    }
    //: Filter of the tiles: all states that have no button of their own, and how many connectors are in them.
    m_states->setSegmentText(otherSegment(), tr("Other %1").arg(others));
    m_states->setSegmentVisible(otherSegment(), !m_folded.isEmpty());
}

int TileFilterRow::widthWith(const QList<DisplayStatus>& folded) const
{
    int width = m_states->segmentWidth(0) + (folded.isEmpty() ? 0 : m_states->segmentWidth(otherSegment()));
    for (const DisplayStatus status : m_segments)
        width += isPresent(status) && !folded.contains(status) ? m_states->segmentWidth(segmentOf(status)) : 0;
    return width;
}

/// The fewest that make the rest fit into \a room, the mildest first. What is asked for most stays, and so
/// does the chosen one.
QList<DisplayStatus> TileFilterRow::statesToFold(int room) const
{
    QList<DisplayStatus> folded;
    if (widthWith({}) <= room)
        return folded;
    for (auto it = m_segments.crbegin(); it != m_segments.crend(); ++it) {
        const bool isKept = *it == DisplayStatus::Faulted || *it == DisplayStatus::Charging || *it == DisplayStatus::Available
            || m_states->currentIndex() == segmentOf(*it);
        if (isKept || m_connectors.countOf(*it) == 0)
            continue;
        folded.append(*it);
        if (folded.size() > 1 && widthWith(folded) <= room)
            break;
    }
    return folded.size() > 1 ? folded : QList<DisplayStatus>();
}

void TileFilterRow::refreshAreas()
{
    m_areas = m_connectors.areas();
    const QVariant chosen = m_area->currentData();
    {
        const QSignalBlocker silence(m_area);
        m_area->clear();
        m_area->addItem(tr("All areas"));
        for (const QString& area : std::as_const(m_areas))
            m_area->addItem(area.isEmpty() ? ConnectorModel::noAreaTitle() : area, area);
        const int index = chosen.isValid() ? m_area->findData(chosen) : 0;
        m_area->setCurrentIndex(std::max(index, 0));
    }
    const bool hasAreas = m_areas.size() > 1 || !m_areas.value(0).isEmpty();
    m_area->setVisible(hasAreas);
    m_group->setEnabled(hasAreas);
    m_group->setToolTip(hasAreas ? QString() : tr("No charger has an area. Give it one under Chargers, Place…"));
    if (chosen.isValid() && !m_area->currentData().isValid())
        Q_EMIT filterChanged();
    Q_EMIT layoutChanged();
    fitWidth();
}

bool TileFilterRow::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // the states and their counts came or went
        fitWidth();
    return isHandled;
}

void TileFilterRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void TileFilterRow::fitWidth()
{
    // from the parts: a layout remembers the widths of before until it is laid out again
    const int words = m_title->sizeHint().width() + m_count->sizeHint().width() + 3 * ToolGap + WordsGap;
    const int tools = ToolGap + m_right->sizeHint().width();
    QList<DisplayStatus> folded = statesToFold(width() - words - tools);
    auto direction = QBoxLayout::LeftToRight;
    if (widthWith(folded) > width() - words - tools) {
        direction = QBoxLayout::TopToBottom;
        folded = statesToFold(width() - words);
    }
    if (m_parts->direction() != direction) {
        m_parts->setDirection(direction);
        m_parts->setAlignment(m_right, direction == QBoxLayout::TopToBottom ? Qt::AlignLeft : Qt::AlignRight);
    }
    const bool isOther = m_states->currentIndex() == otherSegment();
    if (folded == m_folded && !(isOther && folded.isEmpty()))
        return;
    m_folded = folded;
    if (isOther && m_folded.isEmpty())
        m_states->setCurrentIndex(0);
    showSegments();
    if (isOther)
        Q_EMIT filterChanged();
}

} // namespace forecourt::ui
