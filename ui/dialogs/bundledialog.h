// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes a support bundle: what goes in, a look at all of it, then one ZIP.
#pragma once

#include "core/api/supportbundles.h"
#include "ui/models/bundlepartmodel.h"
#include "ui/models/rosterreading.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

#include <QFuture>
#include <QSet>
#include <QTimer>

#include <functional>

class QCheckBox;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;

namespace forecourt::ui {

class LogPeriod;
class RecordTable;

/// What a bundle is about.
struct BundleSubject
{
    StationId station;
    std::optional<TransactionRecord> session; ///< goes in with its meter values; the period is around it
    QList<StationFileId> files;               ///< ticked at first
};

/// Looks again after every change. What goes on is cancelled when the dialog is closed. Works only where the context
/// makes bundles. Show with open().
class BundleDialog final : public FormDialog
{
    Q_OBJECT

public:
    BundleDialog(const PageContext& context, const BundleSubject& subject, QWidget* parent);
    ~BundleDialog() override;

    [[nodiscard]] api::BundleWish wish() const;
    /// Writes to \a path and closes, or says what failed.
    void writeTo(const QString& path);

Q_SIGNALS:
    void written(const QString& path);

private:
    QWidget* makeChoices();
    QWidget* makePreview();
    void fillFiles();
    void preview();
    void withTags(std::function<void()> then);
    void takeTags(const QStringList& tags);
    void showContents(const Result<api::BundleContents>& contents);
    [[nodiscard]] bool leaveOutUnmasked(const api::BundleContents& contents);
    void showPart(int row);
    void askWhere();
    void begin();
    void end();
    void showProgress();

    PageContext m_context;
    BundleSubject m_subject;
    BundlePartModel m_parts;
    QFuture<Result<api::BundleContents>> m_work;
    RosterReading m_reading;
    QStringList m_tags;                ///< of the site, when the last look or the writing began
    std::function<void()> m_afterTags; ///< what waits for them
    int m_tagReadings = 0;             ///< begun so far: an old one is not waited for
    QString m_proposedName;
    QSet<qint64> m_judged;    ///< files: ticked by hand, or looked at
    QSet<qint64> m_automatic; ///< files that were left out by us
    QSet<qint64> m_leftOut;   ///< those of them that still are
    QTimer m_later;
    QTimer m_refresh;
    LogPeriod* m_period;
    QCheckBox* m_trace;
    QCheckBox* m_events;
    QCheckBox* m_settings;
    QCheckBox* m_session;
    QListWidget* m_files;
    TextLabel* m_filesTitle;
    RecordTable* m_table;
    QPlainTextEdit* m_head;
    TextLabel* m_masked;
    QProgressBar* m_progress;
};

} // namespace forecourt::ui
