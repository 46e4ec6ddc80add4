// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes documents: gathers bookings, holds numbers, writes files, keeps the records, puts the files in place.
#pragma once

#include "core/api/billing.h"
#include "core/api/livesite.h"
#include "ui/format/formatter.h"
#include "ui/pages/documentpress.h"
#include "ui/theme/thememanager.h"

#include <QLocale>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace forecourt::ui {

/// What the press works with; all of it outlives the press.
struct PressTools
{
    api::Months& months;
    api::Documents& documents;
    api::LiveSite& site;
    ThemeManager& themes;
    std::function<QLocale()> locale;  ///< of the words on the documents
    QString userName;
    /// Opens a mail program's draft with \a file attached, subject and text filled in; false: there is no way to. Empty: xdg-email.
    std::function<bool(const QString& file, const QString& subject, const QString& text)> openMail = {};
};

/// The destructor stops what runs and waits for its files. Thread: GUI.
class PaperPress final : public QObject, public DocumentPress
{
    Q_OBJECT

public:
    explicit PaperPress(PressTools tools, QObject* parent = nullptr);
    ~PaperPress() override;

    [[nodiscard]] QFuture<Result<PressOutcome>> issue(PressOrder order) override;
    [[nodiscard]] QFuture<Result<QStringList>> saveAgain(DocumentId id, QString folder, CsvForm csv) override;
    void preview(DocumentId id, QWidget* parent) override;
    [[nodiscard]] QFuture<Result<void>> draftMail(DocumentId id) override;

private:
    [[nodiscard]] Formatter formatter() const;

    PressTools m_tools;
    QThreadPool m_threads;
    std::atomic<bool> m_isStopping = false;
};

} // namespace forecourt::ui
