// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/locallistmodel.h"

#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <QMap>

namespace forecourt::ui {

namespace {

Sign signOf(const LocalListRow& row)
{
    if (row.isLeftOut)
        return Sign::Warning;
    return row.wanted == row.there ? Sign::Done : Sign::Waiting;
}

/// What counts for the person who looks: as it should be, else as it is.
const LocalListVerdict* verdictOf(const LocalListRow& row)
{
    return row.wanted ? &*row.wanted : row.there ? &*row.there : nullptr;
}

} // namespace

LocalListModel::LocalListModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, [this] { resetRows(rowsNow()); });
    connect(&site, &api::LiveSite::localListChanged, this, [this](const LocalListPointer& list) {
        if (list->record.station == m_station)
            replaceRows(rowsNow());
    });
    connect(&site, &api::LiveSite::personsChanged, this, [this] { announce(0, ColumnCount - 1); });
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void LocalListModel::setStation(const StationId& station)
{
    m_station = station;
    resetRows(rowsNow());
}

QList<LocalListRow> LocalListModel::rowsNow() const
{
    const LocalListPointer list = m_workspace.site().localList(m_station);
    if (!list)
        return {};
    QMap<QString, LocalListRow> rows; // in order of the tag
    for (const LocalListEntry& entry : list->wanted)
        rows.insert(entry.token.toCaseFolded(), LocalListRow{entry.token, entry.verdict, std::nullopt, false});
    if (list->record.isKnown) {
        for (const LocalListEntry& entry : list->record.entries) {
            LocalListRow& row = rows[entry.token.toCaseFolded()];
            if (row.token.isEmpty())
                row.token = entry.token;
            row.there = entry.verdict;
        }
    }
    for (const QString& token : list->leftOut) {
        LocalListRow& row = rows[token.toCaseFolded()];
        row.token = token;
        row.isLeftOut = true;
    }
    return rows.values();
}

int LocalListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LocalListModel::stateText(const LocalListRow& row) const
{
    if (row.isLeftOut)
        return row.there ? tr("No room for it; to be removed") : tr("No room for it");
    if (row.wanted == row.there)
        //: State of a tag in a charger's list: it is there, and right.
        return tr("There");
    if (!row.wanted)
        return tr("To be removed");
    return row.there ? tr("To be changed") : tr("To be added");
}

QString LocalListModel::display(const LocalListRow& row, Column column) const
{
    const LocalListVerdict* verdict = verdictOf(row);
    switch (column) {
    case Column::Sign: return {};
    case Column::Person: {
        const QString owner = tokenOwnerName(m_workspace.site(), row.token);
        //: In the column "Person": the tag belongs to nobody.
        return owner == row.token ? tr("(nobody)") : owner;
    }
    case Column::Tag: return row.token;
    case Column::Says: return verdict ? authorizationWord(verdict->status) : QString();
    case Column::ValidUntil:
        return verdict && verdict->expiresAt ? m_workspace.format().dateTime(verdict->expiresAt, m_workspace.now())
                                             //: In the column "Valid until": for ever.
                                             : tr("no end");
    case Column::State: return stateText(row);
    }
    return {};
}

QVariant LocalListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LocalListRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::ValidUntil) {
            const LocalListVerdict* verdict = verdictOf(row);
            return verdict && verdict->expiresAt ? QVariant(*verdict->expiresAt) : QVariant();
        }
        return display(row, column == Column::Sign ? Column::State : column).toCaseFolded();
    case KeyRole: return row.token.toCaseFolded();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole: return row.isLeftOut || !row.wanted;
    case SearchRole:
        return QStringList{row.token, display(row, Column::Person), stateText(row)}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Sign ? QVariant(stateText(row)) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? stateText(row) : display(row, column);
    default: return {};
    }
}

QVariant LocalListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Person: return tr("Person");
    case Column::Tag: return tr("Tag");
    //: Column: what a charger's list says of a tag, e.g. "Blocked".
    case Column::Says: return tr("The list says");
    case Column::ValidUntil: return tr("Valid until");
    //: Column: whether a tag stands in the charger's list.
    case Column::State: return tr("In the charger");
    }
    return {};
}

} // namespace forecourt::ui
