// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewstate.h"

#include "ui/wantedchoice.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/panepair.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/togglechip.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {

constexpr auto SelectedKey = "wantedKey"; ///< property of tables that know their rows by key
/// The first is that of a splitter: what is now a pair was one.
constexpr std::pair<const char*, Qt::Orientation> PairSizes[] = {{"sizes", Qt::Horizontal}, {"sizesBelow", Qt::Vertical}};

bool isKept(const QWidget& widget)
{
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith(QLatin1String("qt_"))
        && !widget.property("forget").toBool() && !widget.property("form").toBool();
}

QJsonObject stateOf(const QTableView& table)
{
    QJsonObject state{{QStringLiteral("columns"), table.horizontalHeader()->count()},
                      {QStringLiteral("header"), QString::fromLatin1(table.horizontalHeader()->saveState().toBase64())}};
    const QJsonValue key = QJsonValue::fromVariant(table.property(SelectedKey));
    if (!key.isNull() && !key.isUndefined())
        state.insert(QStringLiteral("selected"), key);
    return state;
}

QJsonArray written(const QList<int>& sizes)
{
    QJsonArray list;
    for (const int size : sizes)
        list.append(size);
    return list;
}

QList<int> sizesIn(const QJsonValue& list)
{
    QList<int> sizes;
    for (const QJsonValue size : list.toArray())
        sizes.append(std::max(0, size.toInt()));
    return sizes;
}

QJsonObject stateOf(const QSplitter& splitter)
{
    return {{QStringLiteral("sizes"), written(splitter.sizes())}};
}

QJsonObject stateOf(const PanePair& pair)
{
    QJsonObject state;
    for (const auto& [name, orientation] : PairSizes) {
        if (const QList<int> sizes = pair.sizesOf(orientation); !sizes.isEmpty())
            state.insert(QLatin1String(name), written(sizes));
    }
    return state;
}

QJsonObject stateOf(const ConnectorTileView& tiles)
{
    return {{QStringLiteral("closed"), QJsonArray::fromStringList(tiles.collapsedGroups())}};
}

QJsonObject stateOf(const QComboBox& box)
{
    const QJsonValue wanted = WantedChoice::of(box); // the window may close before the choice came
    return {{QStringLiteral("index"), box.currentIndex()},
            {QStringLiteral("data"), wanted.isUndefined() ? QJsonValue::fromVariant(box.currentData()) : wanted}};
}

QJsonObject stateOf(const QWidget& widget)
{
    if (const auto* table = qobject_cast<const QTableView*>(&widget))
        return stateOf(*table);
    if (const auto* tiles = qobject_cast<const ConnectorTileView*>(&widget))
        return stateOf(*tiles);
    if (const auto* splitter = qobject_cast<const QSplitter*>(&widget))
        return stateOf(*splitter);
    if (const auto* pair = qobject_cast<const PanePair*>(&widget))
        return stateOf(*pair);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        return {{QStringLiteral("index"), tabs->currentIndex()}};
    if (const auto* choice = qobject_cast<const SegmentedSwitch*>(&widget))
        return {{QStringLiteral("index"), choice->currentIndex()}};
    if (const auto* box = qobject_cast<const QComboBox*>(&widget); box && !box->isEditable())
        return stateOf(*box);
    if (const auto* chip = qobject_cast<const ToggleChip*>(&widget))
        return {{QStringLiteral("on"), chip->isChecked()}};
    if (const auto* day = qobject_cast<const QDateEdit*>(&widget))
        return {{QStringLiteral("date"), day->date().toString(Qt::ISODate)}};
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget); field && field->objectName().endsWith(QLatin1String("Filter")))
        return {{QStringLiteral("text"), field->text()}};
    return {};
}

void apply(QTableView& table, const QJsonObject& state)
{
    QHeaderView* const header = table.horizontalHeader();
    // another version with other columns starts afresh
    if (state.value(QLatin1String("columns")).toInt() == header->count() && header->count() > 0) {
        header->restoreState(QByteArray::fromBase64(state.value(QLatin1String("header")).toString().toLatin1()));
        if (header->hiddenSectionCount() == header->count())
            header->showSection(0);
    }
    if (const QJsonValue key = state.value(QLatin1String("selected")); !key.isUndefined() && !key.isNull())
        table.setProperty(SelectedKey, key.toVariant());
}

void apply(ConnectorTileView& tiles, const QJsonObject& state)
{
    QStringList closed;
    for (const QJsonValue title : state.value(QLatin1String("closed")).toArray())
        closed.append(title.toString());
    tiles.setCollapsedGroups(closed);
}

void apply(QSplitter& splitter, const QJsonObject& state)
{
    const QList<int> sizes = sizesIn(state.value(QLatin1String("sizes")));
    if (sizes.size() == splitter.count() && std::any_of(sizes.begin(), sizes.end(), [](int size) { return size > 0; }))
        splitter.setSizes(sizes);
}

void apply(PanePair& pair, const QJsonObject& state)
{
    for (const auto& [name, orientation] : PairSizes)
        pair.setSizesOf(orientation, sizesIn(state.value(QLatin1String(name))));
}

void apply(QComboBox& box, const QJsonObject& state)
{
    const QJsonValue data = state.value(QLatin1String("data"));
    if (!data.isNull() && !data.isUndefined()) // the data decides: choices come and go
        return WantedChoice::choose(box, data);
    const int index = state.value(QLatin1String("index")).toInt(-1);
    if (index < 0 || index >= box.count() || index == box.currentIndex())
        return;
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void apply(QWidget& widget, const QJsonObject& state)
{
    const int index = state.value(QLatin1String("index")).toInt(-1);
    if (auto* table = qobject_cast<QTableView*>(&widget)) {
        apply(*table, state);
    } else if (auto* tiles = qobject_cast<ConnectorTileView*>(&widget)) {
        apply(*tiles, state);
    } else if (auto* splitter = qobject_cast<QSplitter*>(&widget)) {
        apply(*splitter, state);
    } else if (auto* pair = qobject_cast<PanePair*>(&widget)) {
        apply(*pair, state);
    } else if (auto* tabs = qobject_cast<QTabBar*>(&widget)) {
        if (index >= 0 && index < tabs->count())
            tabs->setCurrentIndex(index);
    } else if (auto* choice = qobject_cast<SegmentedSwitch*>(&widget)) {
        if (index >= 0 && index < choice->count() && index != choice->currentIndex()) {
            choice->setCurrentIndex(index);
            Q_EMIT choice->currentChanged(index);
        }
    } else if (auto* box = qobject_cast<QComboBox*>(&widget)) {
        apply(*box, state);
    } else if (auto* chip = qobject_cast<ToggleChip*>(&widget)) {
        chip->setChecked(state.value(QLatin1String("on")).toBool());
    } else if (auto* day = qobject_cast<QDateEdit*>(&widget)) {
        if (const QDate date = QDate::fromString(state.value(QLatin1String("date")).toString(), Qt::ISODate); date.isValid())
            day->setDate(date);
    } else if (auto* field = qobject_cast<QLineEdit*>(&widget)) {
        field->setText(state.value(QLatin1String("text")).toString());
    }
}

} // namespace

QJsonObject viewStateOf(const QWidget& page)
{
    QJsonObject all;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!isKept(*widget))
            continue;
        if (const QJsonObject state = stateOf(*widget); !state.isEmpty())
            all.insert(widget->objectName(), state);
    }
    return all;
}

void applyViewState(QWidget& page, const QJsonObject& state)
{
    // tabs first: some pages decide by the tab what a filter means
    const QList<QWidget*> widgets = page.findChildren<QWidget*>();
    for (const bool tabs : {true, false}) {
        for (QWidget* widget : widgets) {
            const bool isTabs = qobject_cast<QTabBar*>(widget) != nullptr;
            if (isTabs == tabs && isKept(*widget) && state.contains(widget->objectName()))
                apply(*widget, state.value(widget->objectName()).toObject());
        }
    }
}

} // namespace forecourt::ui
