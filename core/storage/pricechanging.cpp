// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/pricechanging.h"

#include "core/domain/pricejson.h"
#include "core/domain/tariffrules.h"
#include "core/storage/jsoncodec.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

using Kind = api::PriceEvent::Kind;

QStringList placeOf(const char* list, qsizetype index, const char* word = nullptr)
{
    QStringList args{QString::fromLatin1(list), QString::number(index)};
    if (word != nullptr)
        args.append(QString::fromLatin1(word));
    return args;
}

/// The first fault as an error; notices may be saved.
Result<void> refused(const QList<PriceProblem>& problems, const char* list, qsizetype index)
{
    if (problems.isEmpty() || problems.constFirst().isNotice)
        return {};
    const PriceProblem& problem = problems.constFirst();
    const QString name = priceFaultName(problem.fault);
    return failure(ErrorCode::InvalidInput, QStringLiteral("%1 %2: %3").arg(QLatin1String(list)).arg(index).arg(name),
                   placeOf(list, index) << name << QString::number(problem.index) << QString::number(problem.other));
}

template<class T, class Id>
T* findById(QList<T>& list, const Id& id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&id](const T& value) { return value.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template<class Id>
Result<void> missing(const char* list, qsizetype index, const Id& id)
{
    return failure(ErrorCode::NotFound, QStringLiteral("%1 %2: nothing has the id %3").arg(QLatin1String(list)).arg(index).arg(id.value()),
                   placeOf(list, index));
}

} // namespace

PriceChanging::PriceChanging(PriceTable& table, Connection& connection, QString user, QDateTime now)
    : m_table(table), m_connection(connection), m_user(std::move(user)), m_now(std::move(now)), m_book(readPriceBook(connection))
{
}

/// Settings that are removed go last: what they were assigned to may be unassigned in the same change.
Result<api::PriceChangeOutcome> PriceChanging::make(const api::PriceChange& change)
{
    Result<void> made = saveSettings(change.saved);
    if (made)
        made = restore(change.restored);
    if (made)
        made = removeVersions(change.removedVersions);
    if (made)
        made = saveVersions(change.savedVersions);
    if (made)
        made = unassign(change.unassigned);
    if (made)
        made = assign(change.assigned);
    if (made)
        made = removeSettings(change.removed);
    if (made && change.holidays)
        made = saveHolidays(*change.holidays);
    if (made)
        made = m_connection.result();
    if (!made)
        return tl::unexpected(made.error());
    return m_outcome;
}

PriceId PriceChanging::resolved(PriceId id) const
{
    const qint64 index = -id.value() - 1;
    return id.value() < 0 && index < m_outcome.prices.size() ? m_outcome.prices.at(index) : id;
}

PriceSetting* PriceChanging::settingOf(PriceId id)
{
    return findById(m_book.prices, id);
}

void PriceChanging::write(const PriceSetting& setting)
{
    Statement row(m_connection, "UPDATE prices SET record_json = ?2 WHERE id = ?1");
    row.run(setting.id, toText(toJson(setting)));
}

void PriceChanging::tell(Kind kind, std::optional<PriceId> price, std::optional<PriceVersionId> version, const QByteArray& before,
                         const QByteArray& after)
{
    api::PriceEvent event;
    event.at = m_now;
    event.user = m_user;
    event.kind = kind;
    event.price = price;
    event.version = version;
    event.before = QString::fromUtf8(before);
    event.after = QString::fromUtf8(after);
    m_table.addEvent(event);
}

void PriceChanging::tell(Kind kind, const PriceAssignment& assignment, const QByteArray& before, const QByteArray& after)
{
    api::PriceEvent event;
    event.at = m_now;
    event.user = m_user;
    event.kind = kind;
    event.price = assignment.price;
    event.assignment = assignment;
    event.before = QString::fromUtf8(before);
    event.after = QString::fromUtf8(after);
    m_table.addEvent(event);
}

Result<void> PriceChanging::saveSettings(const QList<PriceSetting>& saved)
{
    for (qsizetype i = 0; i < saved.size(); ++i) {
        PriceSetting setting = saved.at(i);
        PriceSetting* known = setting.id.value() > 0 ? settingOf(setting.id) : nullptr;
        if (setting.id.value() != 0 && !known)
            return missing("saved", i, setting.id);
        setting.removedAt = known ? known->removedAt : std::nullopt;
        if (Result<void> right = refused(problemsOf(setting, m_book), "saved", i); !right)
            return right;
        if (known) {
            tell(Kind::SettingSaved, setting.id, {}, toText(toJson(*known)), toText(toJson(setting)));
            m_outcome.undo.saved.append(*known);
            *known = setting;
            write(setting);
        } else {
            Statement row(m_connection, "INSERT INTO prices (record_json) VALUES (?1)");
            row.run(toText(toJson(setting)));
            setting.id = PriceId(m_connection.lastInsertedKey());
            write(setting);
            tell(Kind::SettingSaved, setting.id, {}, {}, toText(toJson(setting)));
            m_book.prices.append(setting);
            m_outcome.undo.removed.append(setting.id);
        }
        m_outcome.prices.append(setting.id);
    }
    return {};
}

Result<void> PriceChanging::restore(const QList<PriceId>& restored)
{
    for (qsizetype i = 0; i < restored.size(); ++i) {
        PriceSetting* setting = settingOf(restored.at(i));
        if (!setting)
            return missing("restored", i, restored.at(i));
        if (!setting->removedAt)
            continue;
        const QByteArray before = toText(toJson(*setting));
        setting->removedAt.reset();
        if (Result<void> right = refused(problemsOf(*setting, m_book), "restored", i); !right)
            return right; // its name was taken meanwhile
        write(*setting);
        tell(Kind::SettingRestored, setting->id, {}, before, toText(toJson(*setting)));
        m_outcome.undo.removed.append(setting->id);
    }
    return {};
}

bool PriceChanging::isAssigned(PriceId price) const
{
    return std::any_of(m_book.assignments.cbegin(), m_book.assignments.cend(), [&](const PriceAssignment& assignment) {
        return assignment.price == price && (!assignment.until || *assignment.until > m_now);
    });
}

Result<void> PriceChanging::removeSettings(const QList<PriceId>& removed)
{
    for (qsizetype i = 0; i < removed.size(); ++i) {
        const PriceId id = resolved(removed.at(i));
        PriceSetting* setting = settingOf(id);
        if (!setting)
            return missing("removed", i, id);
        if (isAssigned(id))
            return failure(ErrorCode::Conflict, QStringLiteral("the price is assigned somewhere"), placeOf("removed", i, "assigned"));
        if (setting->removedAt)
            continue;
        const QByteArray before = toText(toJson(*setting));
        setting->removedAt = m_now;
        write(*setting);
        tell(Kind::SettingRemoved, id, {}, before, toText(toJson(*setting)));
        m_outcome.undo.restored.append(id);
    }
    return {};
}

bool PriceChanging::isUsed(PriceVersionId version) const
{
    Statement rows(m_connection, "SELECT 1 FROM session_accounts WHERE version = ?1 LIMIT 1");
    rows.start(version);
    return rows.next();
}

int PriceChanging::nextNumber(PriceId price) const
{
    int highest = 0;
    for (const PriceVersion& version : m_book.versions) {
        if (version.price == price)
            highest = std::max(highest, version.number);
    }
    return highest + 1;
}

Result<void> PriceChanging::saveVersions(const QList<PriceVersion>& saved)
{
    for (qsizetype i = 0; i < saved.size(); ++i) {
        PriceVersion version = saved.at(i);
        version.price = resolved(version.price);
        const PriceSetting* setting = settingOf(version.price);
        PriceVersion* known = version.id.value() != 0 ? findById(m_book.versions, version.id) : nullptr;
        if (!setting || (version.id.value() != 0 && !known))
            return missing("savedVersions", i, version.price);
        if (setting->removedAt)
            return failure(ErrorCode::Conflict, QStringLiteral("the price was removed"), placeOf("savedVersions", i, "removed"));
        if (known && (isUsed(version.id) || known->price != version.price))
            return failure(ErrorCode::Conflict, QStringLiteral("sessions were priced by it"), placeOf("savedVersions", i, "inUse"));
        version.currency = setting->currency;
        version.number = known ? known->number : nextNumber(version.price);
        version.createdBy = m_user;
        version.createdAt = m_now;
        if (Result<void> right = refused(problemsOf(version, m_book, m_now), "savedVersions", i); !right)
            return right;
        if (known) {
            Statement row(m_connection, "UPDATE price_versions SET record_json = ?2 WHERE id = ?1");
            row.run(version.id, toText(toJson(version)));
            tell(Kind::VersionSaved, version.price, version.id, toText(toJson(*known)), toText(toJson(version)));
            m_outcome.undo.savedVersions.append(*known);
            *known = version;
        } else {
            Statement row(m_connection, "INSERT INTO price_versions (price, record_json) VALUES (?1, ?2)");
            row.run(version.price, toText(toJson(version)));
            version.id = PriceVersionId(m_connection.lastInsertedKey());
            tell(Kind::VersionSaved, version.price, version.id, {}, toText(toJson(version)));
            m_book.versions.append(version);
            m_outcome.undo.removedVersions.append(version.id);
        }
        m_outcome.versions.append(version.id);
    }
    return {};
}

Result<void> PriceChanging::removeVersions(const QList<PriceVersionId>& removed)
{
    for (qsizetype i = 0; i < removed.size(); ++i) {
        const PriceVersion* known = findById(m_book.versions, removed.at(i));
        if (!known)
            return missing("removedVersions", i, removed.at(i));
        if (isUsed(removed.at(i)))
            return failure(ErrorCode::Conflict, QStringLiteral("sessions were priced by it"), placeOf("removedVersions", i, "inUse"));
        const PriceVersion version = *known;
        Statement row(m_connection, "DELETE FROM price_versions WHERE id = ?1");
        row.run(version.id);
        tell(Kind::VersionRemoved, version.price, version.id, toText(toJson(version)), {});
        m_book.versions.removeIf([&version](const PriceVersion& each) { return each.id == version.id; });
        PriceVersion again = version; // its id is not used again
        again.id = PriceVersionId();
        m_outcome.undo.savedVersions.append(again);
    }
    return {};
}

Result<void> PriceChanging::assign(const QList<PriceAssignment>& assigned)
{
    for (qsizetype i = 0; i < assigned.size(); ++i) {
        PriceAssignment assignment = assigned.at(i);
        assignment.price = resolved(assignment.price);
        PriceAssignment* known = assignment.id.value() != 0 ? findById(m_book.assignments, assignment.id) : nullptr;
        if (assignment.id.value() != 0 && !known)
            return missing("assigned", i, assignment.id);
        if (const PriceSetting* setting = settingOf(assignment.price); setting && setting->removedAt)
            return failure(ErrorCode::Conflict, QStringLiteral("the price was removed"), placeOf("assigned", i, "removed"));
        assignment.user = m_user;
        assignment.createdAt = known ? known->createdAt : m_now;
        if (Result<void> right = refused(problemsOf(assignment, m_book), "assigned", i); !right)
            return right;
        if (known) {
            Statement row(m_connection, "UPDATE price_assignments SET price = ?2, transaction_key = ?3, record_json = ?4 WHERE id = ?1");
            row.run(assignment.id, assignment.price, assignment.transaction, toText(toJson(assignment)));
            tell(Kind::Assigned, assignment, toText(toJson(*known)), toText(toJson(assignment)));
            m_outcome.undo.assigned.append(*known);
            *known = assignment;
        } else {
            Statement row(m_connection, "INSERT INTO price_assignments (price, transaction_key, record_json) VALUES (?1, ?2, ?3)");
            row.run(assignment.price, assignment.transaction, toText(toJson(assignment)));
            assignment.id = PriceAssignmentId(m_connection.lastInsertedKey());
            tell(Kind::Assigned, assignment, {}, toText(toJson(assignment)));
            m_book.assignments.append(assignment);
            m_outcome.undo.unassigned.append(assignment.id);
        }
        m_outcome.assignments.append(assignment.id);
    }
    return {};
}

Result<void> PriceChanging::unassign(const QList<PriceAssignmentId>& unassigned)
{
    for (qsizetype i = 0; i < unassigned.size(); ++i) {
        const PriceAssignment* known = findById(m_book.assignments, unassigned.at(i));
        if (!known)
            return missing("unassigned", i, unassigned.at(i));
        const PriceAssignment assignment = *known;
        Statement row(m_connection, "DELETE FROM price_assignments WHERE id = ?1");
        row.run(assignment.id);
        tell(Kind::Unassigned, assignment, toText(toJson(assignment)), {});
        m_book.assignments.removeIf([&assignment](const PriceAssignment& each) { return each.id == assignment.id; });
        PriceAssignment again = assignment;
        again.id = PriceAssignmentId();
        m_outcome.undo.assigned.append(again);
    }
    return {};
}

Result<void> PriceChanging::saveHolidays(const QList<Holiday>& holidays)
{
    if (Result<void> right = refused(problemsOf(holidays), "holidays", 0); !right)
        return right;
    const auto textOf = [](const QList<Holiday>& list) {
        QJsonArray array;
        for (const Holiday& holiday : list)
            array.append(toJson(holiday));
        return toText(array);
    };
    if (holidays == m_book.holidays)
        return {};
    m_connection.execute("DELETE FROM holidays");
    Statement row(m_connection, "INSERT INTO holidays (position, record_json) VALUES (?1, ?2)");
    for (qsizetype i = 0; i < holidays.size(); ++i)
        row.run(i, toText(toJson(holidays.at(i))));
    tell(Kind::HolidaysSaved, {}, {}, textOf(m_book.holidays), textOf(holidays));
    m_outcome.undo.holidays = m_book.holidays;
    m_book.holidays = holidays;
    return {};
}

} // namespace forecourt::storage
