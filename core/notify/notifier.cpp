// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notifier.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/notify/webhookbody.h"

#include <QFile>
#include <QSaveFile>
#include <QTimeZone>
#include <QUuid>

namespace forecourt::notify {

namespace {

constexpr std::chrono::seconds GatherTime{3};
constexpr int TransferThreads = 3;
constexpr qint64 LongestFile = 16 * 1024 * 1024;

/// Runs \a work on \a pool; the future has what it returns.
template<class T, class Work>
QFuture<T> runOn(QThreadPool& pool, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QDateTime siteTime(const QDateTime& instant, const api::LiveSite& site)
{
    const QTimeZone zone(site.site().timeZone.toUtf8());
    return zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC();
}

Result<QByteArray> openSecret(const SecretBox& box, const std::optional<QByteArray>& fresh, const QByteArray& sealed)
{
    if (fresh)
        return *fresh;
    return sealed.isEmpty() ? Result<QByteArray>(QByteArray()) : box.open(sealed);
}

/// One delivery, on a pool thread. Errors of the secret are outcomes too.
struct Delivery
{
    DeliveryChannel channel;
    AlertSettings settings;
    std::optional<QByteArray> freshSecret;
    MailText text;
    QByteArray json;
    QDateTime at;

    [[nodiscard]] DeliveryOutcome run(const SecretBox& box, const TransferOptions& options, const StopFlag& stop) const
    {
        const bool isMail = channel == DeliveryChannel::Mail;
        const auto secret =
            openSecret(box, freshSecret, isMail ? settings.mail.sealedPassword : settings.webhook.sealedSecret);
        if (!secret)
            return {DeliveryProblem::SecretUnreadable, 0, secret.error().detail};
        if (!isMail)
            return postWebhook(settings.webhook.url, *secret, json, options, stop);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return sendMail(settings.mail, *secret,
                        mailMessage(text, settings.mail.from, settings.mail.recipients, at, id), options, stop);
    }
};

} // namespace

Notifier::Notifier(NotifierSetup setup, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_box(m_setup.keyFile)
{
    m_transfers.setMaxThreadCount(TransferThreads);
    m_files.setMaxThreadCount(1);
    m_channels[static_cast<int>(DeliveryChannel::Webhook)].state.channel = DeliveryChannel::Webhook;
    connect(&m_setup.site, &api::LiveSite::alertChanged, this, &Notifier::noteChange);
    connect(&m_setup.site, &api::LiveSite::digestDue, this, &Notifier::queueDigest);
    connect(&m_setup.site, &api::LiveSite::reset, this, &Notifier::deliver);
    load();
}

Notifier::~Notifier()
{
    *m_stop = true;
    m_transfers.waitForDone();
    m_files.waitForDone();
}

void Notifier::load()
{
    const auto read = runOn<QByteArray>(m_files, [file = m_setup.outboxFile] {
        QFile stored(file);
        return stored.open(QIODevice::ReadOnly) ? stored.read(LongestFile) : QByteArray();
    });
    whenFinished(read, this, [this](const QByteArray& text) {
        Outbox stored = Outbox::fromText(text);
        for (const OutboxItem& item : m_outbox.items()) // came while the file was read
            stored.add(item);
        m_outbox = std::move(stored);
        m_isLoaded = true;
        deliver();
    });
}

void Notifier::noteChange(const AlertRecord& before, const AlertRecord& now)
{
    const bool isEnd = now.isCleared() && before.id == now.id && !before.isCleared();
    if (!isNews(before, now) && !isEnd)
        return;
    QList<AlertId>& list = isEnd ? m_freshEnds : m_fresh;
    if (!list.contains(now.id))
        list.append(now.id);
    if (!m_gather)
        m_gather = m_setup.clock.after(GatherTime, [this] { queueNews(); });
}

void Notifier::queueNews()
{
    m_gather.reset();
    QList<AlertRecord> news;
    for (const AlertId& id : std::exchange(m_fresh, {})) {
        if (const auto alert = m_setup.site.alert(id); alert && alert->state == AlertState::Open)
            news.append(*alert);
    }
    std::sort(news.begin(), news.end(), isWorse);
    QList<AlertRecord> forWebhook = news;
    for (const AlertId& id : std::exchange(m_freshEnds, {})) {
        if (const auto alert = m_setup.site.alert(id); alert && alert->isCleared())
            forWebhook.append(*alert);
    }
    queueMail(news);
    queueWebhook(forWebhook);
    deliver();
}

bool Notifier::isOn(DeliveryChannel channel) const
{
    const AlertSettings& settings = m_setup.site.alertSettings();
    return channel == DeliveryChannel::Mail ? settings.mail.isOn : settings.webhook.isOn;
}

void Notifier::queueMail(const QList<AlertRecord>& alerts)
{
    if (!isOn(DeliveryChannel::Mail))
        return;
    QList<AlertRecord> now;
    QMap<QDateTime, QList<AlertRecord>> later; // by the end of the quiet hours of each severity
    for (const AlertRecord& alert : alerts) {
        if (alert.severity < m_setup.site.alertSettings().mail.least || alert.kind == AlertKind::Delivery)
            continue; // a mail about mails that do not go out helps nobody
        if (const auto until = quietUntil(alert.severity))
            later[*until].append(alert);
        else
            now.append(alert);
    }
    const auto add = [this](const QList<AlertRecord>& list, const QDateTime& at, bool isDeferred) {
        const MailText text = m_setup.wording.alerts(list, m_setup.site);
        OutboxItem item;
        item.nextTryAt = at;
        item.wasDeferred = isDeferred;
        for (const AlertRecord& alert : list)
            item.alerts.append(alert.id);
        item.subject = text.subject;
        item.content = text.body.toUtf8();
        queue(DeliveryChannel::Mail, std::move(item));
    };
    if (!now.isEmpty())
        add(now, m_setup.clock.utcNow(), false);
    for (auto it = later.cbegin(); it != later.cend(); ++it)
        add(it.value(), it.key(), true);
}

/// A program does not sleep: quiet hours are for people.
void Notifier::queueWebhook(const QList<AlertRecord>& alerts)
{
    QList<AlertRecord> told;
    for (const AlertRecord& alert : alerts) {
        if (alert.severity >= m_setup.site.alertSettings().webhook.least)
            told.append(alert);
    }
    if (told.isEmpty() || !isOn(DeliveryChannel::Webhook))
        return;
    OutboxItem item;
    item.nextTryAt = m_setup.clock.utcNow();
    item.content = webhookBody(QStringLiteral("alerts"), told, m_setup.site, m_setup.wording, item.nextTryAt);
    queue(DeliveryChannel::Webhook, std::move(item));
}

void Notifier::queueDigest(const AlertDigest& digest)
{
    OutboxItem item;
    item.nextTryAt = m_setup.clock.utcNow();
    if (isOn(DeliveryChannel::Mail)) {
        const MailText text = m_setup.wording.digest(digest, m_setup.site);
        item.subject = text.subject;
        item.content = text.body.toUtf8();
        queue(DeliveryChannel::Mail, item);
    }
    if (isOn(DeliveryChannel::Webhook)) {
        item.subject.clear();
        item.content = webhookBody(QStringLiteral("digest"), digest.open + digest.cleared, m_setup.site,
                                   m_setup.wording, item.nextTryAt);
        queue(DeliveryChannel::Webhook, item);
    }
    deliver();
}

std::optional<QDateTime> Notifier::quietUntil(Severity severity) const
{
    const QuietHours& hours = m_setup.site.alertSettings().quiet[static_cast<int>(severity)];
    const QDateTime now = m_setup.clock.utcNow();
    const QDateTime local = siteTime(now, m_setup.site);
    if (!hours.contains(local.time()))
        return std::nullopt;
    const QDate day = local.time() < hours.to ? local.date() : local.date().addDays(1);
    return QDateTime(day, hours.to, local.timeZone()).toUTC();
}

void Notifier::queue(DeliveryChannel which, OutboxItem item)
{
    item.channel = which;
    item.createdAt = item.nextTryAt; // the day counts from the end of the quiet hours
    if (m_outbox.add(std::move(item))) {
        DeliveryState& state = channel(which).state;
        ++state.gaveUp;
        state.gaveUpAt = m_setup.clock.utcNow();
    }
    store();
    report(which);
}

/// Held back over the quiet hours, and nobody needs it any more.
bool Notifier::isOutdated(const OutboxItem& item) const
{
    if (!item.wasDeferred || item.attempts > 0)
        return false;
    return std::none_of(item.alerts.begin(), item.alerts.end(), [this](const AlertId& id) {
        const auto alert = m_setup.site.alert(id);
        return alert && alert->state == AlertState::Open;
    });
}

void Notifier::deliver()
{
    if (!m_isLoaded || !m_setup.site.isReady())
        return schedule();
    const QDateTime now = m_setup.clock.utcNow();
    for (const DeliveryChannel which : {DeliveryChannel::Mail, DeliveryChannel::Webhook}) {
        while (!channel(which).isBusy) {
            const OutboxItem* item = m_outbox.due(which, now);
            if (!item)
                break;
            if (isOutdated(*item) || !isOn(which)) {
                m_outbox.remove(item->id);
                store();
                report(which);
            } else {
                start(*item);
            }
        }
    }
    schedule();
}

void Notifier::start(const OutboxItem& item)
{
    channel(item.channel).isBusy = true;
    const Delivery delivery{item.channel, m_setup.site.alertSettings(), {}, {item.subject, QString::fromUtf8(item.content)},
                            item.content, m_setup.clock.utcNow()};
    const auto outcome = runOn<DeliveryOutcome>(
        m_transfers, [delivery, box = m_box, options = m_setup.transfer, stop = m_stop] { return delivery.run(box, options, stop); });
    whenFinished(outcome, this, [this, id = item.id, which = item.channel](const DeliveryOutcome& result) {
        finished(id, which, result);
    });
}

void Notifier::finished(qint64 id, DeliveryChannel which, const DeliveryOutcome& outcome)
{
    const QDateTime now = m_setup.clock.utcNow();
    Channel& entry = channel(which);
    entry.isBusy = false;
    const Outbox::Fate fate = m_outbox.tried(id, outcome, now);
    entry.state.last = outcome;
    entry.state.lastTriedAt = now;
    if (fate == Outbox::Fate::Delivered) {
        entry.state.lastGoodAt = now;
        entry.state.gaveUp = 0;
        m_outbox.hurry(which, now); // the other side is back
    } else {
        qCWarning(logNotify) << (which == DeliveryChannel::Mail ? "a mail" : "a webhook call")
                             << (fate == Outbox::Fate::GivenUp ? "is given up:" : "did not get through:") << outcome.code
                             << outcome.detail;
    }
    if (fate == Outbox::Fate::GivenUp) {
        ++entry.state.gaveUp;
        entry.state.gaveUpAt = now;
    }
    store();
    report(which);
    deliver();
}

void Notifier::report(DeliveryChannel which)
{
    DeliveryState& state = channel(which).state;
    state.waiting = m_outbox.waiting(which);
    m_setup.alerts.reportDelivery(state);
}

void Notifier::store()
{
    if (!m_isLoaded)
        return;
    m_files.start([file = m_setup.outboxFile, text = m_outbox.toText()] {
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly)) {
            qCWarning(logNotify) << "the outbox cannot be kept:" << target.errorString();
            return;
        }
        target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        target.write(text);
        if (!target.commit())
            qCWarning(logNotify) << "the outbox cannot be kept:" << target.errorString();
    });
}

void Notifier::schedule()
{
    m_next.reset();
    const auto next = m_outbox.nextDueAt();
    if (!next && m_isLoaded && m_setup.site.isReady())
        return;
    const qint64 wait = next ? m_setup.clock.utcNow().msecsTo(*next) : 1000;
    // at least once a minute: the clock may be set meanwhile
    m_next = m_setup.clock.after(std::chrono::milliseconds(std::clamp<qint64>(wait, 1000, 60'000)), [this] { deliver(); });
}

QFuture<Result<void>> Notifier::save(AlertSettings settings, api::NewSecrets secrets)
{
    struct Sealed
    {
        std::optional<QByteArray> password;
        std::optional<QByteArray> secret;
    };
    const auto sealing = runOn<Result<Sealed>>(m_files, [box = m_box, secrets]() -> Result<Sealed> {
        Sealed sealed;
        const auto seal = [&box](const std::optional<QByteArray>& fresh, std::optional<QByteArray>& to) -> Result<void> {
            if (!fresh)
                return {};
            const auto made = fresh->isEmpty() ? Result<QByteArray>(QByteArray()) : box.seal(*fresh);
            if (!made)
                return tl::unexpected(made.error());
            to = *made;
            return {};
        };
        if (const auto done = seal(secrets.mailPassword, sealed.password); !done)
            return tl::unexpected(done.error());
        if (const auto done = seal(secrets.webhookSecret, sealed.secret); !done)
            return tl::unexpected(done.error());
        return sealed;
    });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void>& result) {
        promise->addResult(result);
        promise->finish();
    };
    whenFinished(sealing, this, [this, settings = std::move(settings), finish](const Result<Sealed>& sealed) mutable {
        if (!sealed)
            return finish(tl::unexpected(sealed.error()));
        if (sealed->password)
            settings.mail.sealedPassword = *sealed->password;
        if (sealed->secret)
            settings.webhook.sealedSecret = *sealed->secret;
        whenFinished(m_setup.alerts.saveSettings(settings), this, [this, finish](const Result<void>& saved) {
            m_outbox.hurry(DeliveryChannel::Mail, m_setup.clock.utcNow());
            m_outbox.hurry(DeliveryChannel::Webhook, m_setup.clock.utcNow());
            finish(saved);
            schedule();
        });
    });
    return promise->future();
}

QFuture<DeliveryOutcome> Notifier::test(DeliveryChannel which, AlertSettings settings, api::NewSecrets secrets)
{
    const QDateTime now = m_setup.clock.utcNow();
    const bool isMail = which == DeliveryChannel::Mail;
    Delivery delivery{which, std::move(settings), isMail ? secrets.mailPassword : secrets.webhookSecret, {}, {}, now};
    if (isMail)
        delivery.text = m_setup.wording.test(m_setup.site);
    else
        delivery.json = webhookBody(QStringLiteral("test"), {}, m_setup.site, m_setup.wording, now);
    return runOn<DeliveryOutcome>(m_transfers, [delivery, box = m_box, options = m_setup.transfer, stop = m_stop] {
        return delivery.run(box, options, stop);
    });
}

} // namespace forecourt::notify
