// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "core/base/async.h"
#include "ui/format/reservationwords.h"
#include "ui/format/vendorwords.h"
#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::ui {

namespace {
Sign signOf(const EventRecord& row)
{
    switch (row.severity) {
    case Severity::Info: return Sign::None;
    case Severity::Warning: return Sign::Warning;
    case Severity::Critical: return Sign::Critical;
    }
    return Sign::None;
}

/// What a boot message said anew: "firmwareVersion 1.0 → 1.1".
QString changesOf(const QJsonObject& changes)
{
    QStringList parts;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject change = it.value().toObject();
        parts.append(QStringLiteral("%1 %2 → %3").arg(it.key(), change.value(QStringLiteral("from")).toString(),
                                                     change.value(QStringLiteral("to")).toString()));
    }
    return parts.join(QStringLiteral(", "));
}

/// The values of an event in one line: "errorCode: GroundFailure, vendorErrorCode: E12".
QString detailsOf(const EventRecord& row)
{
    QStringList parts;
    for (auto it = row.data.begin(); it != row.data.end(); ++it) {
        const QJsonValue value = it.value();
        QString text = value.toVariant().toString();
        if (it.key() == QLatin1String("changes") && value.isObject()) {
            parts.append(changesOf(value.toObject()));
            continue;
        }
        if (value.isObject())
            text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        else if (value.isArray())
            text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        if (!text.isEmpty())
            parts.append(it.key() + QStringLiteral(": ") + text);
    }
    return parts.join(QStringLiteral(", "));
}
} // namespace

EventModel::EventModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void EventModel::setStation(const StationId& station, const QList<StationId>& former)
{
    m_station = station;
    m_former = former;
    resetRows({});
    request(true);
}

void EventModel::setRange(const StationId& station, EventKind kind, const QDateTime& from, const std::optional<QDateTime>& to)
{
    m_kind = kind;
    m_from = from;
    m_to = to;
    setStation(station);
}

void EventModel::reload()
{
    if (m_station)
        request(true);
}

bool EventModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_station && !m_isExhausted && !m_isLoading;
}

void EventModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void EventModel::request(bool startsOver)
{
    api::EventQuery query;
    query.station = m_station;
    query.formerStations = m_former;
    query.kind = m_kind;
    query.from = m_from;
    query.to = m_to;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    whenFinished(m_history.events(query), this, [this, generation, startsOver](const Result<Page<EventRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        m_isExhausted = !page || page->next.isEmpty();
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page) {
            m_next = page->next;
            if (startsOver)
                resetRows(page->rows);
            else
                appendRows(page->rows);
        }
        Q_EMIT stateChanged();
    });
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {
struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::EventModel)
};

QString kindWord(EventKind kind)
{
    switch (kind) {
    //: Kind of event: a connector changed its state.
    case EventKind::StatusChanged: return EventWords::tr("State");
    //: Kind of event: the charger came online.
    case EventKind::Connected: return EventWords::tr("Online");
    //: Kind of event: the charger went offline.
    case EventKind::Disconnected: return EventWords::tr("Offline");
    //: Kind of event: the charger started anew.
    case EventKind::Booted: return EventWords::tr("Started");
    case EventKind::Security: return EventWords::tr("Security");
    //: Kind of event: the operator let the charger in.
    case EventKind::Admitted: return EventWords::tr("Accepted");
    //: Kind of event: the operator turned the charger away.
    case EventKind::Rejected: return EventWords::tr("Rejected");
    case EventKind::SettingChanged: return EventWords::tr("Setting changed");
    //: Kind of event: a session needs a look.
    case EventKind::TransactionReview: return EventWords::tr("Session to check");
    //: Kind of event: trouble with the database.
    case EventKind::Storage: return EventWords::tr("Storage");
    //: Kind of event: the maker's own message came (OCPP DataTransfer).
    case EventKind::DataTransfer: return EventWords::tr("Maker message");
    case EventKind::Firmware: return EventWords::tr("Firmware");
    case EventKind::Diagnostics: return EventWords::tr("Diagnostics");
    }
    return {};
}

/// What an operator added to a session; empty for every other event.
QString amendmentWords(const EventRecord& row)
{
    if (row.kind != EventKind::TransactionReview)
        return {};
    if (row.code == QLatin1String("PersonAssigned"))
        //: Event: the operator said who charged in a session.
        return EventWords::tr("Session: person assigned");
    if (row.code == QLatin1String("NoteChanged"))
        //: Event: the operator wrote a note to a session.
        return EventWords::tr("Session: note changed");
    if (row.code == QLatin1String("EnergyAccepted"))
        //: Event: the operator let the energy of a session, which looked impossible, into the sums.
        return EventWords::tr("Session: energy counts in sums");
    if (row.code == QLatin1String("EnergyRefused"))
        //: Event: the operator took the energy of a session out of the sums again.
        return EventWords::tr("Session: energy left out of sums");
    if (row.code == QLatin1String("BookedLate"))
        //: Event: a session ended after its month had been closed.
        return EventWords::tr("Session: counts in a later month");
    return {};
}

QString amendmentDetails(const EventRecord& row)
{
    const auto text = [&row](const char* key) {
        const QString value = row.data.value(QLatin1String(key)).toString().simplified();
        return value.isEmpty() ? QStringLiteral("–") : value;
    };
    if (row.code == QLatin1String("EnergyAccepted") || row.code == QLatin1String("EnergyRefused"))
        //: What was decided about a session: %1 its number, %2 the reason, %3 who decided.
        return EventWords::tr("%1: %2, by %3").arg(text("number"), text("reason"), text("user"));
    if (row.code == QLatin1String("BookedLate"))
        //: %1 number of a session, %2 and %3 months such as 2026-05.
        return EventWords::tr("%1: its end came after %2 was closed, it stands in the documents of %3").arg(text("number"), text("lockedMonth"), text("month"));
    //: What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.
    return EventWords::tr("%1: %2 → %3, by %4").arg(text("number"), text("from"), text("to"), text("user"));
}
} // namespace

QVariant EventModel::display(const EventRecord& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::When: return m_workspace.format().dateTime(row.at, m_workspace.now());
    case Column::What: {
        if (const QString words = amendmentWords(row); !words.isEmpty())
            return words;
        if (const QString words = reservationEventWord(row.code); row.kind == EventKind::SettingChanged && !words.isEmpty())
            return words;
        if (const QString words = vendorEventWord(row.code); row.kind == EventKind::SettingChanged && !words.isEmpty())
            return words;
        const QString kind = kindWord(row.kind);
        return row.code.isEmpty() ? kind : QString(kind + QStringLiteral(": ") + row.code);
    }
    case Column::Where: return row.evse ? placeName(m_workspace.site(), row.station, *row.evse) : QString();
    case Column::Details: return amendmentWords(row).isEmpty() ? detailsOf(row) : amendmentDetails(row);
    }
    return {};
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::When ? QVariant(row.at) : display(row, column);
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row)) : QVariant();
    case SearchRole: return QStringList{kindWord(row.kind), row.code, display(row, Column::What).toString(), detailsOf(row)}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Details ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? severityWord(row.severity) : display(row, column);
    default: return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Severity");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::When: return tr("When");
    //: Column: the event.
    case Column::What: return tr("Event");
    //: Column: at which connector.
    case Column::Where: return tr("Connector");
    case Column::Details: return tr("Details");
    }
    return {};
}

} // namespace forecourt::ui
