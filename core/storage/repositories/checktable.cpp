// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/checktable.h"

#include "core/storage/checkcodec.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

namespace {
const char* const TemplateName = "settings-template"; // in the table of settings
}

QList<CheckRecord> readChecks(Connection& connection, const StationId& station)
{
    Statement rows(connection, "SELECT id, station, record_json FROM checks WHERE station = ?1 ORDER BY id DESC");
    QList<CheckRecord> checks;
    rows.start(station);
    while (rows.next()) {
        CheckRecord check = checkFrom(objectOf(rows.bytes(2)));
        check.id = CheckId(rows.integer(0));
        check.station = StationId(rows.text(1));
        checks.append(std::move(check));
    }
    return checks;
}

SettingsTemplate readSettingsTemplate(Connection& connection)
{
    Statement row(connection, "SELECT value_json FROM settings WHERE name = ?1");
    row.start(QByteArray(TemplateName));
    if (!row.next())
        return {};
    return templateFrom(objectOf(row.bytes(0)));
}

CheckTable::CheckTable(Connection& connection)
    : m_connection(connection)
    , m_isSigned(connection, "SELECT is_signed FROM checks WHERE id = ?1")
    , m_insert(connection, "INSERT INTO checks (station, is_signed, record_json) VALUES (?1, ?2, ?3) RETURNING id")
    , m_update(connection, "UPDATE checks SET is_signed = ?2, record_json = ?3 WHERE id = ?1")
    , m_remove(connection, "DELETE FROM checks WHERE id = ?1")
    , m_saveTemplate(connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                                 "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json")
{
}

Result<void> CheckTable::checkOpen(CheckId check)
{
    m_isSigned.start(check);
    if (!m_isSigned.next())
        return failure(ErrorCode::NotFound, QStringLiteral("no check %1").arg(check.value()));
    const bool isSigned = m_isSigned.flag(0);
    m_isSigned.reset();
    if (isSigned)
        return failure(ErrorCode::Conflict, QStringLiteral("check %1 is signed").arg(check.value()));
    return {};
}

Result<CheckId> CheckTable::save(const CheckRecord& check)
{
    const QByteArray text = toText(toJson(check));
    if (check.id.value() == 0) {
        m_insert.start(check.station, check.isSigned(), text);
        const CheckId id(m_insert.next() ? m_insert.integer(0) : 0);
        // Stepped to its end: a RETURNING statement left half way would hold the transaction open.
        while (m_insert.next()) {
        }
        return id;
    }
    if (const Result<void> open = checkOpen(check.id); !open)
        return tl::unexpected<Error>(open.error());
    m_update.run(check.id, check.isSigned(), text);
    return check.id;
}

Result<void> CheckTable::remove(CheckId check)
{
    if (const Result<void> open = checkOpen(check); !open)
        return open;
    m_remove.run(check);
    return {};
}

void CheckTable::saveTemplate(const SettingsTemplate& settings)
{
    m_saveTemplate.run(QByteArray(TemplateName), toText(toJson(settings)));
}

} // namespace forecourt::storage
