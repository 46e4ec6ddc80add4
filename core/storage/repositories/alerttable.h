// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts, what the owner decided about them, and when the last digest was.
#pragma once

#include "core/domain/alert.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Columns of alerts in the order alertFromRow() reads them.
inline constexpr char AlertColumns[] = "id, record_json";
[[nodiscard]] AlertRecord alertFromRow(const Statement& statement);

/// Thread: writer.
class AlertTable
{
public:
    explicit AlertTable(Connection& connection);

    /// Creates or replaces by id.
    [[nodiscard]] bool isKnown(AlertId id);
    void save(const AlertRecord& alert);
    /// Those not cleared, and those cleared in the 48 h before \a now, in order of id.
    [[nodiscard]] QList<AlertRecord> recent(const QDateTime& now);
    [[nodiscard]] qint64 nextId();

    /// Defaults where nothing was saved yet.
    [[nodiscard]] AlertSettings settings();
    void saveSettings(const AlertSettings& settings);
    [[nodiscard]] std::optional<QDateTime> lastDigestAt();
    void saveDigestTime(const QDateTime& at);

private:
    [[nodiscard]] QByteArray setting(const char* name);
    void saveSetting(const char* name, const QByteArray& value);

    Connection& m_connection;
    Statement m_save;
};

} // namespace forecourt::storage
