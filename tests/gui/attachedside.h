// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The second implementation of core/api in front of the fakes of a page test: over the local API and its stream.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/jobs.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/planning.h"
#include "core/api/prices.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"

#include <memory>

namespace forecourt::tests {

class FakeChangeSource;

/// What it stands in front of.
struct AttachedParts
{
    FakeChangeSource& source;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    api::Alerts& alerts;
    api::Notifications& notifications;
    api::LocalLists& localLists;
    api::Reservations& reservations;
    api::VendorData& vendorData;
    api::Planning& planning;
    api::Commissioning& commissioning;
    api::Machine& machine;
    api::Jobs& jobs;
    api::FileLibrary& fileLibrary;
    api::Prices& prices;
    api::Corrections& corrections;
    api::Months& months;
    api::Documents& documents;
    api::Reports& reports;
    api::DriverCosts& driverCosts;
};

/// A page gets these instead of the fakes. Thread: the test's.
class AttachedSide
{
public:
    virtual ~AttachedSide() = default;

    /// Attaches; the first snapshot is here when it returns, where all is well.
    virtual void open() = 0;
    /// Nothing is on its way in either direction.
    [[nodiscard]] virtual bool isQuiet() const = 0;

    [[nodiscard]] virtual api::ChangeSource& changes() = 0;
    [[nodiscard]] virtual api::Engine& engine() = 0;
    [[nodiscard]] virtual api::Administration& administration() = 0;
    [[nodiscard]] virtual api::History& history() = 0;
    [[nodiscard]] virtual api::Alerts& alerts() = 0;
    [[nodiscard]] virtual api::Notifications& notifications() = 0;
    [[nodiscard]] virtual api::LocalLists& localLists() = 0;
    [[nodiscard]] virtual api::Reservations& reservations() = 0;
    [[nodiscard]] virtual api::VendorData& vendorData() = 0;
    [[nodiscard]] virtual api::Planning& planning() = 0;
    [[nodiscard]] virtual api::Commissioning& commissioning() = 0;
    [[nodiscard]] virtual api::Machine& machine() = 0;
    [[nodiscard]] virtual api::Jobs& jobs() = 0;
    [[nodiscard]] virtual api::FileLibrary& fileLibrary() = 0;
    [[nodiscard]] virtual api::Prices& prices() = 0;
    [[nodiscard]] virtual api::Corrections& corrections() = 0;
    [[nodiscard]] virtual api::Months& months() = 0;
    [[nodiscard]] virtual api::Documents& documents() = 0;
    [[nodiscard]] virtual api::Reports& reports() = 0;
    [[nodiscard]] virtual api::DriverCosts& driverCosts() = 0;
};

/// Set by attachedside.cpp where it is linked into a test; used where the environment has FORECOURT_TEST_ATTACHED.
inline std::unique_ptr<AttachedSide> (*attachedSideMaker)(AttachedParts parts) = nullptr;

[[nodiscard]] inline std::unique_ptr<AttachedSide> makeAttachedSide(AttachedParts parts)
{
    if (!qEnvironmentVariableIsSet("FORECOURT_TEST_ATTACHED"))
        return nullptr;
    if (attachedSideMaker == nullptr)
        qFatal("this test is not linked with attachedside.cpp");
    return attachedSideMaker(parts);
}

} // namespace forecourt::tests
