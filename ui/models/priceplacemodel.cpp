// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/priceplacemodel.h"

#include "ui/format/pricewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {

constexpr qsizetype ShownPlaceName = 80;

bool isHere(const PriceAssignment& assignment, const PricePlace& place)
{
    if (assignment.level != place.level)
        return false;
    switch (place.level) {
    case PriceLevel::Site: return true;
    case PriceLevel::Station: return assignment.station == place.station;
    case PriceLevel::Connector: return assignment.station == place.station && assignment.evse == place.evse;
    case PriceLevel::Group: return assignment.group.compare(place.group, Qt::CaseInsensitive) == 0;
    case PriceLevel::Person: return assignment.person == place.person;
    case PriceLevel::Session: return assignment.transaction == place.transaction;
    }
    return false;
}

} // namespace

QString PricePlace::key() const
{
    return QStringLiteral("%1/%2/%3/%4/%5/%6")
        .arg(QString::number(int(level)), station.value(), QString::number(evse ? evse->value() : 0),
             QString::number(person ? person->value() : 0), QString::number(transaction ? transaction->value() : 0), group.toCaseFolded());
}

PricePlaceModel::PricePlaceModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace), m_search(workspace, RosterSearch::Of::People)
{
    connect(&m_search, &RosterSearch::found, this, [this](const QString&, const QList<RosterEntry>& entries) {
        m_found.clear();
        for (const RosterEntry& entry : entries)
            m_found.append(PersonId(entry.value.toLongLong()));
        refresh();
    });
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::priceBookChanged, this, &PricePlaceModel::refresh);
    connect(&site, &api::LiveSite::reset, this, &PricePlaceModel::refresh);
    connect(&site, &api::LiveSite::personsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (m_stationWords.value(station->record.id) != wordsOf(*station))
            m_throttle.request();
    });
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        if (m_sessionWords.value(session->key) != wordsOf(*session))
            m_throttle.request();
    });
    connect(&workspace, &Workspace::formatChanged, this, &PricePlaceModel::refresh);
    connect(&workspace, &Workspace::dayChanged, this, &PricePlaceModel::refresh);
    connect(&workspace, &Workspace::ticked, this, [this] {
        if (m_nextTurn && m_workspace.now() >= *m_nextTurn)
            refresh();
    });
    connect(&m_throttle, &UpdateThrottle::due, this, &PricePlaceModel::refresh);
    refresh();
}

void PricePlaceModel::add(QList<PricePlaceRow>& rows, const PricePlace& place, const QString& name, const QString& context) const
{
    const PriceBook& book = *m_workspace.site().priceBook();
    const QDateTime now = m_workspace.now();
    PricePlaceRow row;
    row.place = place;
    row.name = name;
    row.context = context;
    for (const PriceAssignment& assignment : book.assignments) {
        if (isHere(assignment, place))
            row.assignments.append(assignment);
    }
    std::stable_sort(row.assignments.begin(), row.assignments.end(), [](const PriceAssignment& a, const PriceAssignment& b) {
        return a.from.value_or(QDateTime()) < b.from.value_or(QDateTime());
    });
    for (const PriceAssignment& assignment : std::as_const(row.assignments)) {
        if (assignment.from && *assignment.from > now) {
            if (!row.next)
                row.next = assignment;
        } else if (!assignment.until || *assignment.until > now) {
            row.current = assignment; // of several the one that began last
        }
    }
    PriceQuestion question;
    question.station = place.station;
    question.evse = place.evse.value_or(EvseId(1));
    question.group = place.group;
    question.person = place.person;
    question.transaction = place.transaction;
    question.at = now;
    row.decision = decidePrice(question, book);
    rows.append(std::move(row));
}

/// What stands here of a charger: values that come every second are not of it.
QStringList PricePlaceModel::wordsOf(const StationState& station) const
{
    QStringList words{stationName(m_workspace.site(), station.record.id)};
    for (const ConnectorState& connector : station.connectors)
        words << QString::number(connector.evse.value()) << connectorName(station, connector);
    return words;
}

/// The same of a session; nothing of one that is over.
QStringList PricePlaceModel::wordsOf(const TransactionRecord& session) const
{
    if (!session.isRunning())
        return {};
    return {session.station.value(), QString::number(session.evse.value()), QString::number(session.person ? session.person->value() : 0),
            session.number, driverName(session)};
}

/// When an assignment or a version begins or ends next.
std::optional<QDateTime> PricePlaceModel::nextTurn() const
{
    const PriceBook& book = *m_workspace.site().priceBook();
    const QDateTime now = m_workspace.now();
    std::optional<QDateTime> next;
    const auto take = [&](const std::optional<QDateTime>& at) {
        if (at && *at > now && (!next || *at < *next))
            next = at;
    };
    for (const PriceAssignment& assignment : book.assignments) {
        take(assignment.from);
        take(assignment.until);
    }
    for (const PriceVersion& version : book.versions)
        take(version.validFrom);
    return next;
}

void PricePlaceModel::refresh()
{
    QList<PricePlaceRow> next;
    next.reserve(rowCount());
    m_stationWords.clear();
    m_sessionWords.clear();
    m_nextTurn = nextTurn();
    const api::LiveSite& site = m_workspace.site();
    add(next, {}, tr("Whole site"), site.site().name);
    for (const StationPointer& station : site.stations()) {
        m_stationWords.insert(station->record.id, wordsOf(*station));
        PricePlace place;
        place.level = PriceLevel::Station;
        place.station = station->record.id;
        add(next, place, stationName(site, station->record.id));
        for (const ConnectorState& connector : station->connectors) {
            PricePlace at = place;
            at.level = PriceLevel::Connector;
            at.evse = connector.evse;
            add(next, at, connectorName(*station, connector), stationName(site, station->record.id));
        }
    }
    for (const QString& group : site.groups()) {
        PricePlace place;
        place.level = PriceLevel::Group;
        place.group = group;
        add(next, place, shortened(group, ShownPlaceName));
    }
    addPeople(next);
    for (const TransactionPointer& session : site.transactions()) {
        if (!session->isRunning())
            continue;
        m_sessionWords.insert(session->key, wordsOf(*session));
        PricePlace place;
        place.level = PriceLevel::Session;
        place.station = session->station;
        place.evse = session->evse;
        place.person = session->person;
        place.transaction = session->key;
        add(next, place, session->number, driverName(*session));
    }
    replaceRows(next);
    Q_EMIT refreshed();
}

void PricePlaceModel::addPeople(QList<PricePlaceRow>& rows)
{
    const QList<PersonRecord> people = shownPeople();
    for (const PersonRecord& person : people) {
        PricePlace place;
        place.level = PriceLevel::Person;
        place.person = person.id;
        place.group = person.group.trimmed();
        add(rows, place, shortened(person.name, ShownPlaceName), shortened(person.group, ShownPlaceName));
    }
    Q_EMIT peopleRead(people.size());
}

/// All where they are few.
QList<PersonRecord> PricePlaceModel::shownPeople() const
{
    const api::LiveSite& site = m_workspace.site();
    if (!hasManyPeople())
        return site.persons();
    QSet<qint64> ids;
    for (const PersonId& id : m_found)
        ids.insert(id.value());
    for (const PriceAssignment& assignment : site.priceBook()->assignments) {
        if (assignment.level == PriceLevel::Person && assignment.person)
            ids.insert(assignment.person->value());
    }
    QList<qint64> inOrder = ids.values();
    std::sort(inOrder.begin(), inOrder.end());
    QList<PersonRecord> people;
    for (const qint64 id : std::as_const(inOrder)) {
        if (const auto person = site.person(PersonId(id)))
            people.append(*person);
    }
    return people;
}

void PricePlaceModel::findPeople(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    if (words.trimmed().isEmpty() || !hasManyPeople()) {
        m_search.stop();
        const bool wasFound = !std::exchange(m_found, {}).isEmpty();
        if (wasFound)
            refresh();
        return;
    }
    m_search.find(words);
}

QString PricePlaceModel::display(const PricePlaceRow& row, Column column) const
{
    const PriceBook& book = *m_workspace.site().priceBook();
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Level: return priceLevelWord(row.place.level);
    case Column::Place:
        if (row.context.isEmpty() || row.context == row.name)
            return row.name;
        //: A place: %1 its name, %2 what it belongs to.
        return tr("%1 (%2)").arg(row.name, row.context);
    case Column::Assigned:
        if (row.current)
            return priceName(row.current->price, book);
        //: Assigned price: %1 its name, which counts only later.
        return row.next ? tr("%1, later").arg(priceName(row.next->price, book)) : Formatter::missing();
    case Column::Applies: {
        const PriceVersion* version = row.decision.version ? book.version(*row.decision.version) : nullptr;
        if (version)
            return versionText(*version, book);
        const bool isOfPeople = row.place.level == PriceLevel::Group || row.place.level == PriceLevel::Person;
        //: In place of a price: it depends on the connector.
        return isOfPeople ? tr("as at the connector") : Formatter::missing();
    }
    case Column::Why: return decisionReason(row.decision, book);
    case Column::From: {
        const std::optional<PriceAssignment>& shown = row.current ? row.current : row.next;
        return shown && shown->from ? format.dateTime(shown->from, now) : QString();
    }
    case Column::Until: {
        const std::optional<PriceAssignment>& shown = row.current ? row.current : row.next;
        return shown && shown->until ? format.dateTime(shown->until, now) : QString();
    }
    }
    return {};
}

int PricePlaceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PricePlaceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PricePlaceRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Level: return int(row.place.level);
        case Column::From: return row.current && row.current->from ? QVariant(*row.current->from) : QVariant();
        case Column::Until: return row.current && row.current->until ? QVariant(*row.current->until) : QVariant();
        case Column::Place:
        case Column::Assigned:
        case Column::Applies:
        case Column::Why: return display(row, column);
        }
        return {};
    case KeyRole: return row.place.key();
    case QuietRole: return column == Column::Level || column == Column::Why;
    case SearchRole:
        return QStringList{display(row, Column::Level), display(row, Column::Place), row.place.station.value(), display(row, Column::Assigned),
                           display(row, Column::Applies)}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole:
        return column == Column::Assigned && row.current && !row.current->note.isEmpty() ? QVariant(row.current->note)
                                                                                         : column == Column::Why ? QVariant(display(row, column)) : QVariant();
    default: return {};
    }
}

QVariant PricePlaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    //: Column: site, charger, connector, group, person or session.
    case Column::Level: return tr("Level");
    //: Column: where a price applies.
    case Column::Place: return tr("Where");
    //: Column: the price somebody assigned to this place.
    case Column::Assigned: return tr("Assigned here");
    //: Column: the price that counts at this place now.
    case Column::Applies: return tr("Applies now");
    //: Column: why that price counts.
    case Column::Why: return tr("Because");
    case Column::From: return tr("From");
    case Column::Until: return tr("Until");
    }
    return {};
}

} // namespace forecourt::ui
