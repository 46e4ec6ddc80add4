// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the owner said of the site, and its power over time.
#pragma once

#include "core/domain/site.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class SiteTable
{
public:
    explicit SiteTable(Connection& connection);

    /// Defaults where nothing was saved yet.
    [[nodiscard]] SiteSettings settings();
    void saveSettings(const SiteSettings& settings);

    void addPower(const SitePowerPoint& point);
    /// Points from \a from on, oldest first.
    [[nodiscard]] QList<SitePowerPoint> powerSince(const QDateTime& from);

private:
    Connection& m_connection;
    Statement m_read;
    Statement m_save;
    Statement m_addPower;
};

} // namespace forecourt::storage
