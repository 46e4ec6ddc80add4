// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How messages of vendors' own are answered.
#pragma once

#include "core/base/result.h"
#include "core/domain/vendordata.h"

#include <QFuture>

namespace forecourt::api {

/// Rules and counts are in LiveSite::vendorRules() and vendorTraffic(). Thread: any thread may call.
class VendorData
{
public:
    virtual ~VendorData() = default;

    /// Creates (id 0) or replaces by id; one that was removed comes back under its id. Completes with the id when the
    /// rule is stored and holds; where that fails with the store's error the one before holds on. Errors: InvalidInput
    /// (args: "vendorId", "messageId" or "data"), Conflict (args: "messageId" where another rule is for the same messages;
    /// without: too many rules), NotFound.
    [[nodiscard]] virtual QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) = 0;
    /// Completes when that is stored; where it fails with the store's error the rule holds on. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> removeRule(VendorRuleId rule, QString user) = 0;
};

} // namespace forecourt::api
