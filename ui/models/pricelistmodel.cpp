// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pricelistmodel.h"

#include "ui/format/pricewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr qsizetype PlacesNamed = 3;

bool isInForce(const PriceAssignment& assignment, const QDateTime& now)
{
    return (!assignment.from || *assignment.from <= now) && (!assignment.until || *assignment.until > now);
}

} // namespace

PriceDecision decisionAt(const Workspace& workspace, const StationId& station, EvseId evse)
{
    PriceQuestion question;
    question.station = station;
    question.evse = evse;
    question.at = workspace.now();
    return decidePrice(question, *workspace.site().priceBook());
}

QStringList placesOf(PriceId price, const Workspace& workspace)
{
    QStringList places;
    for (const StationPointer& station : workspace.site().stations()) {
        for (const ConnectorState& connector : station->connectors) {
            if (decisionAt(workspace, station->record.id, connector.evse).price == price)
                places.append(connectorName(*station, connector));
        }
    }
    for (const PriceAssignment& assignment : workspace.site().priceBook()->assignments) {
        const bool isOfPeople = assignment.level == PriceLevel::Group || assignment.level == PriceLevel::Person;
        if (isOfPeople && assignment.price == price && isInForce(assignment, workspace.now()))
            places.append(assignmentPlace(assignment, workspace.site()));
    }
    places.removeDuplicates();
    return places;
}

PriceListModel::PriceListModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::priceBookChanged, this, &PriceListModel::refresh);
    connect(&site, &api::LiveSite::reset, this, &PriceListModel::refresh);
    connect(&site, &api::LiveSite::personsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &PriceListModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, &PriceListModel::refresh);
    connect(&workspace, &Workspace::dayChanged, this, &PriceListModel::refresh);
    refresh();
}

void PriceListModel::setShowsRemoved(bool shows)
{
    m_showsRemoved = shows;
    refresh();
}

void PriceListModel::setUnsaved(PriceId price)
{
    if (m_unsaved == price)
        return;
    m_unsaved = price;
    refresh();
}

void PriceListModel::refresh()
{
    const PriceBook& book = *m_workspace.site().priceBook();
    const QDateTime now = m_workspace.now();
    QList<PriceListRow> next;
    m_removed = 0;
    for (const PriceSetting& setting : book.prices) {
        m_removed += setting.removedAt ? 1 : 0;
        if (setting.removedAt && !m_showsRemoved)
            continue;
        PriceListRow row;
        row.setting = setting;
        row.isUnsaved = setting.id == m_unsaved && m_unsaved != PriceId(0);
        if (const PriceVersion* version = book.versionAt(setting.id, now))
            row.inForce = *version;
        for (const PriceVersion& version : book.versions) {
            if (version.price != setting.id)
                continue;
            ++row.versions;
            if (version.validFrom > now && (!row.next || version.validFrom < row.next->validFrom))
                row.next = version;
        }
        const QStringList places = placesOf(setting.id, m_workspace);
        row.places = places.mid(0, PlacesNamed).join(QStringLiteral(", "));
        if (places.size() > PlacesNamed)
            //: Where a price applies: %1 some names, %n further ones.
            row.places = tr("%1 and %n more", nullptr, static_cast<int>(places.size() - PlacesNamed)).arg(row.places);
        next.append(row);
    }
    std::stable_sort(next.begin(), next.end(), [](const PriceListRow& a, const PriceListRow& b) {
        if (a.setting.removedAt.has_value() != b.setting.removedAt.has_value())
            return b.setting.removedAt.has_value();
        return a.setting.name.localeAwareCompare(b.setting.name) < 0;
    });
    const bool isSameOrder = next.size() == rows().size()
        && std::equal(next.begin(), next.end(), rows().begin(), [](const auto& a, const auto& b) { return a.setting.id == b.setting.id; });
    if (isSameOrder)
        updateRows(next);
    else
        resetRows(next);
    Q_EMIT refreshed();
}

QString PriceListModel::sinceText(const PriceListRow& row) const
{
    if (row.isUnsaved)
        //: In the list of prices: it is being edited.
        return tr("unsaved");
    if (row.setting.removedAt)
        //: In the list of prices: no longer offered.
        return tr("removed");
    const Formatter& format = m_workspace.format();
    if (row.inForce)
        return format.sinceDay(row.inForce->validFrom, m_workspace.now());
    //: A price: %1 the date from which on it counts.
    return row.next ? tr("from %1").arg(format.dateTime(row.next->validFrom, m_workspace.now())) : tr("no version");
}

int PriceListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PriceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PriceListRow& row = this->row(index.row());
    const auto column = Column(index.column());
    const QString places = row.places.isEmpty() ? tr("applies nowhere") : row.places;
    switch (role) {
    case Qt::DisplayRole: return column == Column::Name ? row.setting.name : sinceText(row);
    case TableSecondLineRole: return column == Column::Name ? QVariant(places) : QVariant();
    case TableStrongRole: return column == Column::Name;
    case SortRole: return column == Column::Name ? QVariant(row.setting.name) : row.inForce ? QVariant(row.inForce->validFrom) : QVariant();
    case KeyRole: return row.setting.id.value();
    case QuietRole: return row.setting.removedAt.has_value() || column == Column::Since;
    case SearchRole: return QStringList{row.setting.name, row.setting.notes, row.places}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return row.inForce ? QVariant(versionSummary(*row.inForce, m_workspace.format())) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Name ? row.setting.name + QStringLiteral(", ") + places : sinceText(row);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column == Column::Name ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

QVariant PriceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return Column(section) == Column::Name ? tr("Price") : tr("Since");
}

} // namespace forecourt::ui
