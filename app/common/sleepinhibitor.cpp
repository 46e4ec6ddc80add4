// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/sleepinhibitor.h"

#include "core/base/logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QPointer>

#include <utility>

namespace forecourt::app {

namespace {

const QString ProgramName = QStringLiteral("Forecourt");
constexpr uint GnomeSuspendAndIdle = 4 | 8;

/// Calls \a message and hands the reply to \a done on the main thread; never waits.
template<class Value>
void ask(const QDBusConnection& bus, const QDBusMessage& message, QObject* context,
         std::function<void(const QDBusPendingReply<Value>&)> done)
{
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(QDBusPendingReply<Value>(*watcher));
    });
}

/// A lock is a file descriptor: closed when we drop it, or die.
class LogindBlocker final : public SleepBlocker
{
public:
    void block(const QString& reason, std::function<void(bool)> done) override
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                                                           QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
        call.setArguments({QStringLiteral("sleep:idle"), ProgramName, reason, QStringLiteral("block")});
        ask<QDBusUnixFileDescriptor>(QDBusConnection::systemBus(), call, &m_context,
                                     [this, done = std::move(done)](const QDBusPendingReply<QDBusUnixFileDescriptor>& reply) {
                                         if (!reply.isError())
                                             m_lock = reply.value();
                                         done(!reply.isError() && m_lock.isValid());
                                     });
    }

    void release() override { m_lock = QDBusUnixFileDescriptor(); }

private:
    QObject m_context;
    QDBusUnixFileDescriptor m_lock;
};

/// A service of the session bus that answers with a cookie.
class CookieBlocker final : public SleepBlocker
{
public:
    struct Service
    {
        QString name;
        QString path;
        QString interface;
        QString releaseMethod;
        bool isGnome = false;
    };

    explicit CookieBlocker(Service service) : m_service(std::move(service)) {}
    ~CookieBlocker() override { release(); }

    void block(const QString& reason, std::function<void(bool)> done) override
    {
        QDBusMessage call = QDBusMessage::createMethodCall(m_service.name, m_service.path, m_service.interface, QStringLiteral("Inhibit"));
        if (m_service.isGnome)
            call.setArguments({ProgramName, 0U, reason, GnomeSuspendAndIdle});
        else
            call.setArguments({ProgramName, reason});
        ask<uint>(QDBusConnection::sessionBus(), call, &m_context,
                  [this, done = std::move(done)](const QDBusPendingReply<uint>& reply) {
                      m_isHeld = !reply.isError();
                      m_cookie = m_isHeld ? reply.value() : 0;
                      done(m_isHeld);
                  });
    }

    void release() override
    {
        if (!m_isHeld)
            return;
        m_isHeld = false;
        QDBusMessage call = QDBusMessage::createMethodCall(m_service.name, m_service.path, m_service.interface, m_service.releaseMethod);
        call.setArguments({m_cookie});
        QDBusConnection::sessionBus().send(call);
    }

private:
    Service m_service;
    QObject m_context;
    uint m_cookie = 0;
    bool m_isHeld = false;
};

} // namespace

std::vector<std::unique_ptr<SleepBlocker>> systemSleepBlockers()
{
    std::vector<std::unique_ptr<SleepBlocker>> ways;
    ways.push_back(std::make_unique<LogindBlocker>());
    ways.push_back(std::make_unique<CookieBlocker>(CookieBlocker::Service{
        QStringLiteral("org.freedesktop.PowerManagement"), QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
        QStringLiteral("org.freedesktop.PowerManagement.Inhibit"), QStringLiteral("UnInhibit"), false}));
    ways.push_back(std::make_unique<CookieBlocker>(
        CookieBlocker::Service{QStringLiteral("org.gnome.SessionManager"), QStringLiteral("/org/gnome/SessionManager"),
                               QStringLiteral("org.gnome.SessionManager"), QStringLiteral("Uninhibit"), true}));
    return ways;
}

SleepInhibitor::SleepInhibitor(std::vector<std::unique_ptr<SleepBlocker>> blockers, std::chrono::milliseconds retryTime, QObject* parent)
    : QObject(parent), m_blockers(std::move(blockers))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryTime);
    connect(&m_retry, &QTimer::timeout, this, [this] { tryNext(0); }); // it runs only while it is wanted and refused
}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::setBlocked(bool isBlocked, const QString& reason)
{
    if (isBlocked == m_isWanted)
        return;
    m_isWanted = isBlocked;
    m_reason = reason;
    ++m_attempt;
    m_retry.stop();
    if (isBlocked)
        tryNext(0);
    else
        release();
}

void SleepInhibitor::tryNext(std::size_t index)
{
    if (index >= m_blockers.size()) {
        if (!std::exchange(m_isRefusalLogged, true))
            qCInfo(logApp) << "nothing here keeps the computer awake while cars charge";
        m_retry.start();
        Q_EMIT refused();
        return;
    }
    m_blockers[index]->block(m_reason, [self = QPointer<SleepInhibitor>(this), index, attempt = m_attempt](bool isGranted) {
        if (!self)
            return;
        if (self->m_attempt != attempt) { // not wanted any more
            if (isGranted)
                self->m_blockers[index]->release();
            return;
        }
        if (!isGranted)
            return self->tryNext(index + 1);
        self->m_isRefusalLogged = false;
        self->m_holder = static_cast<int>(index);
        Q_EMIT self->granted();
    });
}

void SleepInhibitor::release()
{
    if (m_holder >= 0)
        m_blockers[static_cast<std::size_t>(m_holder)]->release();
    m_holder = -1;
}

} // namespace forecourt::app
