// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace.h"

#include "core/base/async.h"
#include "ui/format/faulttexts.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QThreadPool>

#include <memory>

namespace forecourt::ui {

namespace {
Q_LOGGING_CATEGORY(logFaults, "forecourt.faults")

QTimeZone zoneOf(const api::LiveSite& site)
{
    const QTimeZone zone(site.site().timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}
} // namespace

Workspace::Workspace(api::LiveSite& site, Clock& clock, const QLocale& locale, QObject* parent)
    : QObject(parent), m_site(site), m_clock(clock), m_format(locale, zoneOf(site), QGuiApplication::layoutDirection()), m_faults(builtInFaults()),
      m_today(m_format.siteDate(clock.utcNow()))
{
    connect(&site, &api::LiveSite::siteChanged, this, &Workspace::takeZone);
    connect(&site, &api::LiveSite::reset, this, &Workspace::takeZone);
    m_nextTick = m_clock.after(std::chrono::seconds(1), [this] { tick(); });
}

Workspace::~Workspace() = default;

QDateTime Workspace::startOfToday() const
{
    return m_format.siteDate(now()).startOfDay(m_format.zone()).toUTC();
}

std::optional<std::chrono::seconds> Workspace::elapsed(const std::optional<QDateTime>& since) const
{
    if (!since)
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, since->secsTo(now())));
}

void Workspace::setLink(api::Link* link)
{
    m_link = link;
    if (link != nullptr)
        connect(link, &api::Link::changed, this, &Workspace::formatChanged);
}

void Workspace::setLocale(const QLocale& locale)
{
    m_format = Formatter(locale, m_format.zone(), QGuiApplication::layoutDirection());
    Q_EMIT formatChanged();
}

void Workspace::setCsvForm(CsvForm form)
{
    if (m_csvForm == form)
        return;
    m_csvForm = form;
    Q_EMIT csvFormChanged();
}

void Workspace::setFaults(FaultBook faults)
{
    m_faults = std::move(faults);
    Q_EMIT formatChanged();
}

void Workspace::loadFaults(const QStringList& paths)
{
    auto promise = std::make_shared<QPromise<FaultBook>>();
    promise->start();
    whenFinished(promise->future(), this, [this](const FaultBook& book) {
        for (const FaultFileProblem& problem : book.problems())
            qCWarning(logFaults).noquote() << problem.text();
        setFaults(book);
        Q_EMIT faultsLoaded();
    });
    QThreadPool::globalInstance()->start([promise, paths] {
        FaultBook book = builtInFaults();
        book.addFiles(paths);
        promise->addResult(std::move(book));
        promise->finish();
    });
}

void Workspace::takeZone()
{
    const QTimeZone zone = zoneOf(m_site);
    if (zone == m_format.zone())
        return;
    m_format = m_format.inZone(zone);
    Q_EMIT formatChanged();
}

void Workspace::tick()
{
    m_nextTick = m_clock.after(std::chrono::seconds(1), [this] { tick(); });
    const QDate today = m_format.siteDate(now());
    Q_EMIT ticked();
    if (today != m_today) {
        m_today = today;
        Q_EMIT dayChanged();
    }
}

} // namespace forecourt::ui
