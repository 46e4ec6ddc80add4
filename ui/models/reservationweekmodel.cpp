// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationweekmodel.h"

#include "ui/format/reservationwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"
#include "ui/models/reservationmodel.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

QDateTime endOf(const ReservationRecord& reservation)
{
    return reservation.endedAt.value_or(reservation.expiresAt);
}

QString keyOf(const StationId& station, const std::optional<EvseId>& evse)
{
    return QStringLiteral("%1/%2").arg(station.value(), QString::number(evse ? evse->value() : 0));
}

} // namespace

ReservationWeekModel::ReservationWeekModel(Workspace& workspace, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, [this] { rebuild(true); });
    connect(&site, &api::LiveSite::reservationsChanged, this, [this] { rebuild(false); });
    connect(&workspace, &Workspace::formatChanged, this, [this] {
        announce(0, ColumnCount - 1);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
    setDay(workspace.format().siteDate(workspace.now()));
}

void ReservationWeekModel::setDay(const QDate& day)
{
    const int back = (day.dayOfWeek() - int(m_workspace.format().locale().firstDayOfWeek()) + Days) % Days;
    m_first = day.addDays(-back);
    rebuild(true);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QList<ReservationWeekRow> ReservationWeekModel::rowsOfWeek() const
{
    QList<ReservationWeekRow> rows;
    QHash<QString, qsizetype> known;
    const auto rowFor = [&](const StationId& station, const std::optional<EvseId>& evse) -> ReservationWeekRow& {
        const QString key = keyOf(station, evse);
        if (!known.contains(key)) {
            known.insert(key, rows.size());
            rows.append(ReservationWeekRow{key, station, evse, {}});
        }
        return rows[known.value(key)];
    };
    for (const StationPointer& station : siteStations(m_workspace.site())) {
        for (const ConnectorState& connector : station->connectors)
            rowFor(station->record.id, connector.evse);
    }
    const Formatter& format = m_workspace.format();
    for (const ReservationRecord& reservation : m_workspace.site().reservations()) {
        const bool isHere = format.siteDate(reservation.createdAt) < m_first.addDays(Days)
            && format.siteDate(endOf(reservation)) >= m_first;
        if (isHere && reservation.state != ReservationState::Refused)
            rowFor(reservation.station, reservation.evse).reservations.append(reservation);
    }
    return rows;
}

void ReservationWeekModel::rebuild(bool isReset)
{
    if (isReset)
        resetRows(rowsOfWeek());
    else
        updateRows(rowsOfWeek());
}

QStringList ReservationWeekModel::entries(const ReservationWeekRow& row, int day) const
{
    const Formatter& format = m_workspace.format();
    const QDate date = m_first.addDays(day);
    QStringList texts;
    for (const ReservationRecord& reservation : row.reservations) {
        const QDate first = format.siteDate(reservation.createdAt);
        const QDate last = format.siteDate(endOf(reservation));
        if (date < first || date > last)
            continue;
        const QString from = date == first ? format.time(reservation.createdAt) : QString();
        const QString to = date == last ? format.time(endOf(reservation)) : QString();
        //: A reservation in a week: %1 its begin, %2 its end (each may be missing), %3 for whom.
        texts.append(tr("%1–%2 %3").arg(from, to, reservationHolder(reservation)));
    }
    return texts;
}

int ReservationWeekModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReservationWeekModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReservationWeekRow& row = this->row(index.row());
    const QString place = reservationPlace(m_workspace.site(), row.station, row.evse);
    if (role == KeyRole)
        return row.key;
    if (role == SearchRole)
        return place;
    if (index.column() == 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return place;
        return role == SortRole ? QVariant(place.toCaseFolded()) : QVariant();
    }
    if (role == TableBlankRole)
        return true;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != TableSecondLineRole)
        return {};
    const QStringList texts = entries(row, index.column() - 1);
    if (role == Qt::ToolTipRole)
        return texts.isEmpty() ? QVariant() : texts.join(QLatin1Char('\n'));
    if (role == Qt::AccessibleTextRole)
        //: A day of a connector without reservation.
        return texts.isEmpty() ? tr("free") : texts.join(QStringLiteral(", "));
    if (role == TableSecondLineRole)
        return texts.size() < 2 ? QVariant() : tr("and %n more", nullptr, static_cast<int>(texts.size()) - 1);
    return texts.value(0);
}

QVariant ReservationWeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (section == 0)
        return tr("Connector");
    const QDate day = m_first.addDays(section - 1);
    const QDateTime noon(day, QTime(12, 0), m_workspace.format().zone());
    //: Head of a day in a week: %1 the day of the week, %2 the date.
    return tr("%1 %2").arg(m_workspace.format().locale().dayName(day.dayOfWeek(), QLocale::ShortFormat),
                           m_workspace.format().dayAndMonth(noon.toUTC()));
}

} // namespace forecourt::ui
