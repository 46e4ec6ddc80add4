// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What models and pages share: the mirror, the time and how things are written here.
#pragma once

#include "core/api/link.h"
#include "core/api/livesite.h"
#include "core/base/clock.h"
#include "core/config/faultbook.h"
#include "ui/format/csvform.h"
#include "ui/format/formatter.h"
#include "ui/models/joblist.h"

#include <QObject>

namespace forecourt::ui {

/// Follows the site's time zone and the language; ticks once a second so that durations move without
/// a timer in every view. Thread: GUI.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// \a site and \a clock must outlive this object.
    Workspace(api::LiveSite& site, Clock& clock, const QLocale& locale, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] api::LiveSite& site() const { return m_site; }
    [[nodiscard]] const Formatter& format() const { return m_format; }
    [[nodiscard]] QDateTime now() const { return m_clock.utcNow(); }
    [[nodiscard]] Clock& clock() const { return m_clock; }
    /// Long work that runs, for the status bar.
    [[nodiscard]] JobList& jobs() { return m_jobs; }
    /// Puts work that begins now into it; \a place as of PageHost::openPlace().
    [[nodiscard]] JobTicket beginJob(const QString& text, const QString& place) { return m_jobs.begin(text, place, now()); }
    /// Start of the site's today, as UTC.
    [[nodiscard]] QDateTime startOfToday() const;
    /// From \a since until now; never negative, empty where \a since is.
    [[nodiscard]] std::optional<std::chrono::seconds> elapsed(const std::optional<QDateTime>& since) const;

    void setLocale(const QLocale& locale);

    /// How CSV files of documents are written: the last choice.
    [[nodiscard]] CsvForm csvForm() const { return m_csvForm; }
    void setCsvForm(CsvForm form);

    /// The connection to a service, where the central system is one; null: it is in this process. \a link must
    /// outlive this object.
    void setLink(api::Link* link);
    [[nodiscard]] api::Link* link() const { return m_link; }
    /// What is shown is how things were, and nothing can be asked for.
    [[nodiscard]] bool isLinkLost() const { return m_link != nullptr && !m_link->isUp(); }

    /// What faults mean; ours until setFaults().
    [[nodiscard]] const FaultBook& faults() const { return m_faults; }
    /// Ours with what the owner wrote.
    void setFaults(FaultBook faults);
    /// Reads the owner's files on another thread, then says faultsLoaded(). What is wrong with them is in
    /// faults().problems() and in the log.
    void loadFaults(const QStringList& paths);

Q_SIGNALS:
    /// Language or time zone changed, or the link to the service: write every text and reason again.
    void formatChanged();
    void faultsLoaded();
    /// Another form of CSV files was chosen: keep it.
    void csvFormChanged();
    /// A second went by.
    void ticked();
    /// The site's calendar day changed.
    void dayChanged();

private:
    void takeZone();
    void tick();

    api::LiveSite& m_site;
    Clock& m_clock;
    api::Link* m_link = nullptr;
    Formatter m_format;
    FaultBook m_faults;
    JobList m_jobs;
    CsvForm m_csvForm = CsvForm::AsLanguage;
    QDate m_today;
    std::unique_ptr<ScheduledCall> m_nextTick;
};

} // namespace forecourt::ui
