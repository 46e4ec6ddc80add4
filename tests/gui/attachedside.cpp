// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/attachedside.h"

#include "tests/support/fakechangesource.h"
#include "tests/support/fakemachine.h"
#include "tests/support/servedsite.h"

#include <QTest>

namespace forecourt::tests {

namespace {

class ServedSide final : public AttachedSide
{
public:
    explicit ServedSide(AttachedParts parts) : m_service(servedParts(parts))
    {
        if (!m_service.start())
            qFatal("the local API cannot be opened");
        remote::LinkOptions options = hastyLink(m_service.port());
        options.networkCards = [machine = &parts.machine] { return machine->networkCards(); };
        m_system = std::make_unique<remote::RemoteSystem>(std::move(options));
        QObject::connect(&parts.source, &api::ChangeSource::changed, &m_counter, [this] { ++m_sent; });
    }

    void open() override
    {
        // behind the mirror's own connection: what is counted here has been applied
        QObject::connect(&m_system->changes(), &api::ChangeSource::changed, &m_counter, [this] { ++m_arrived; }, Qt::QueuedConnection);
        m_system->open();
        if (!QTest::qWaitFor([this] { return m_system->isUp() && m_arrived > 0; }, 20000))
            qFatal("no link to the service");
        m_sent = 0;
        m_arrived = 0;
    }
    [[nodiscard]] bool isQuiet() const override { return m_system->waiting() == 0 && m_arrived >= m_sent; }

    [[nodiscard]] api::ChangeSource& changes() override { return m_system->changes(); }
    [[nodiscard]] api::Engine& engine() override { return m_system->engine(); }
    [[nodiscard]] api::Administration& administration() override { return m_system->administration(); }
    [[nodiscard]] api::History& history() override { return m_system->history(); }
    [[nodiscard]] api::Alerts& alerts() override { return m_system->alerts(); }
    [[nodiscard]] api::Notifications& notifications() override { return m_system->notifications(); }
    [[nodiscard]] api::LocalLists& localLists() override { return m_system->localLists(); }
    [[nodiscard]] api::Reservations& reservations() override { return m_system->reservations(); }
    [[nodiscard]] api::VendorData& vendorData() override { return m_system->vendorData(); }
    [[nodiscard]] api::Planning& planning() override { return m_system->planning(); }
    [[nodiscard]] api::Commissioning& commissioning() override { return m_system->commissioning(); }
    [[nodiscard]] api::Machine& machine() override { return m_system->machine(); }
    [[nodiscard]] api::Jobs& jobs() override { return m_system->jobs(); }
    [[nodiscard]] api::FileLibrary& fileLibrary() override { return m_system->fileLibrary(); }
    [[nodiscard]] api::Prices& prices() override { return m_system->prices(); }
    [[nodiscard]] api::Corrections& corrections() override { return m_system->corrections(); }
    [[nodiscard]] api::Months& months() override { return m_system->months(); }
    [[nodiscard]] api::Documents& documents() override { return m_system->documents(); }
    [[nodiscard]] api::Reports& reports() override { return m_system->reports(); }
    [[nodiscard]] api::DriverCosts& driverCosts() override { return m_system->driverCosts(); }

private:
    [[nodiscard]] ServedParts servedParts(const AttachedParts& parts)
    {
        return {parts.source, parts.engine, parts.administration, parts.history,
                {.alerts = &parts.alerts,
                 .notifications = &parts.notifications,
                 .localLists = &parts.localLists,
                 .reservations = &parts.reservations,
                 .vendorData = &parts.vendorData,
                 .planning = &parts.planning,
                 .jobs = &parts.jobs,
                 .fileLibrary = &parts.fileLibrary,
                 .commissioning = &parts.commissioning,
                 .backups = &m_backups,
                 .machine = &parts.machine,
                 .corrections = &parts.corrections,
                 .months = &parts.months,
                 .documents = &parts.documents,
                 .reports = &parts.reports,
                 .driverCosts = &parts.driverCosts},
                &parts.prices};
    }

    FakeBackups m_backups; ///< the settings page stands before its own: a service is not restored from a console
    QObject m_counter;
    int m_sent = 0;    ///< batches of the fakes since open()
    int m_arrived = 0; ///< at the mirror
    ServedSite m_service;
    std::unique_ptr<remote::RemoteSystem> m_system;
};

[[maybe_unused]] const bool isOffered = [] {
    attachedSideMaker = [](AttachedParts parts) -> std::unique_ptr<AttachedSide> { return std::make_unique<ServedSide>(parts); };
    return true;
}();

} // namespace

} // namespace forecourt::tests
