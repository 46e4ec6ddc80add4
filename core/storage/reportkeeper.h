// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reports on disk.
#pragma once

#include "core/api/billing.h"
#include "core/storage/accountkeeper.h"

namespace forecourt::storage {

/// Thread: any may call.
class ReportKeeper final : public api::Reports
{
public:
    explicit ReportKeeper(const AccountAccess& access) : m_access(access) {}

    [[nodiscard]] QFuture<Result<Report>> report(ReportQuery query) override;

private:
    const AccountAccess& m_access;
};

} // namespace forecourt::storage
