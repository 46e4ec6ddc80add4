// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachment.h"

#include "app/common/application.h"
#include "app/common/datalock.h"
#include "app/common/localaddresses.h"
#include "core/localapi/apitoken.h"
#include "ui/linkstatus.h"

#include <utility>

namespace forecourt::app {

namespace {

using Problem = api::Link::Problem;

constexpr std::chrono::seconds Patience{15};

bool doesWaitingHelp(Problem problem, ErrorCode cause)
{
    if (problem == Problem::WrongToken || problem == Problem::OtherVersion)
        return false;
    const bool isHere = cause == ErrorCode::NotSupported || cause == ErrorCode::FileFailed || cause == ErrorCode::InvalidInput;
    return problem != Problem::Unusable || !isHere;
}

} // namespace

Facade facadeOf(Application& application)
{
    return {.live = application.live(),
            .engine = application.commands(),
            .administration = application.administration(),
            .history = application.history(),
            .alerts = application.alerts(),
            .notifications = application.notifications(),
            .localLists = application.localLists(),
            .reservations = application.reservations(),
            .vendorData = application.vendorData(),
            .jobs = application.jobs(),
            .files = application.fileLibrary(),
            .planning = application.planning(),
            .commissioning = application.commissioning(),
            .backups = application.backups(),
            .prices = application.prices(),
            .corrections = application.corrections(),
            .months = application.months(),
            .documents = application.documents(),
            .reports = application.reports(),
            .driverCosts = application.driverCosts(),
            .machine = application.machine()};
}

Result<remote::Target> serviceTarget(const QString& dataFolder)
{
    const DataLock::Holder holder = DataLock::holder(dataFolder);
    if (!holder.isService())
        return failure(ErrorCode::NotFound, QStringLiteral("no service keeps %1").arg(dataFolder));
    const QUrl base(holder.api);
    if (base.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("the service of %1 has not opened its local API").arg(dataFolder));
    if (base.scheme() != QLatin1String("http"))
        return failure(ErrorCode::NotSupported, QStringLiteral("the service is reached at %1, and a console attaches only to a loopback address").arg(base.toString()),
                       {base.toString()});
    auto token = localapi::loadToken(dataFolder + QStringLiteral("/api-token"));
    if (!token)
        return tl::unexpected(token.error());
    return remote::Target{base, *token};
}

Attachment::Attachment(const QString& dataFolder, QObject* parent) : QObject(parent)
{
    remote::LinkOptions options;
    options.target = [dataFolder] { return serviceTarget(dataFolder); };
    options.networkCards = [] { return networkCards(); };
    m_system = std::make_unique<remote::RemoteSystem>(std::move(options));
    m_live = std::make_unique<api::LiveSite>(m_system->changes());
    connect(m_system.get(), &api::Link::changed, this, &Attachment::onLinkChanged);
    connect(m_live.get(), &api::LiveSite::reset, this, &Attachment::checkReady);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &Attachment::fail);
}

Attachment::~Attachment() = default;

bool Attachment::isPossible(const QString& dataFolder)
{
    return DataLock::holder(dataFolder).isService();
}

void Attachment::start()
{
    m_patience.start();
    m_system->open();
}

Facade Attachment::facade()
{
    return {.live = *m_live,
            .engine = m_system->engine(),
            .administration = m_system->administration(),
            .history = m_system->history(),
            .alerts = m_system->alerts(),
            .notifications = m_system->notifications(),
            .localLists = m_system->localLists(),
            .reservations = m_system->reservations(),
            .vendorData = m_system->vendorData(),
            .jobs = m_system->jobs(),
            .files = m_system->fileLibrary(),
            .planning = m_system->planning(),
            .commissioning = m_system->commissioning(),
            .backups = m_system->backups(),
            .prices = m_system->prices(),
            .corrections = m_system->corrections(),
            .months = m_system->months(),
            .documents = m_system->documents(),
            .reports = m_system->reports(),
            .driverCosts = m_system->driverCosts(),
            .machine = m_system->machine(),
            .link = m_system.get()};
}

void Attachment::onLinkChanged()
{
    if (!doesWaitingHelp(m_system->problem(), m_system->error().code))
        fail();
    else
        checkReady();
}

void Attachment::checkReady()
{
    if (m_hasEnded || !m_system->isUp() || !m_live->isReady())
        return;
    m_hasEnded = true;
    m_patience.stop();
    Q_EMIT ready();
}

void Attachment::fail()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_patience.stop();
    Problem problem = m_system->problem();
    const Error error = m_system->error();
    if (problem == Problem::NoAnswer && error.code == ErrorCode::NotFound)
        problem = Problem::Unusable; // more is known than that there was no answer
    Q_EMIT failed(problem == Problem::NoAnswer || problem == Problem::None
                      ? tr("The window could not attach to it: its local API does not answer.")
                      : ui::linkSentence(problem, m_system->serviceVersion(), error));
}

} // namespace forecourt::app
