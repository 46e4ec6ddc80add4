// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a firmware file is and what it is for: a new one before it is added, or a known one.
#pragma once

#include "core/domain/firmwarefile.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

#include <QFuture>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;

namespace forecourt::ui {

class Banner;

/// A new file is read and judged while the dialog is open; what looks wrong is told and may be added all the same. Works
/// only where the context has a file library. Show with open(); emits submitted() and stays open until accept() or fail().
class FirmwareFileDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// For the new file at \a path.
    FirmwareFileDialog(const PageContext& context, const QString& path, QWidget* parent);
    /// For one of the library.
    FirmwareFileDialog(const PageContext& context, const FirmwareFile& file, QWidget* parent);
    /// What goes on is cancelled.
    ~FirmwareFileDialog() override;

    [[nodiscard]] FirmwareFacts facts() const;
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Shows how far \a work is; cancels it when the dialog is closed before.
    void follow(const QFuture<Result<FirmwareFileId>>& work);
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void makeFields();
    void pairLastFields();
    void makeSignatureFields();
    QPlainTextEdit* addSignatureField(const QString& label, const char* name);
    void fillMakes();
    void chooseInto(QPlainTextEdit* field, const QString& title);
    void inspect();
    void take(const FirmwareInspection& found);
    void goToWhatLacks();
    void showSigned();
    void showProgress();
    void submit();
    [[nodiscard]] bool checkFields();

    PageContext m_context;
    QString m_path; ///< empty: a known file
    QFuture<Result<FirmwareInspection>> m_inspection;
    QFuture<Result<FirmwareFileId>> m_work;
    bool m_isProposed = false; ///< the guesses stand in the fields
    bool m_isAdding = false;
    QTimer m_later;   ///< until somebody has stopped typing
    QTimer m_refresh; ///< of the progress
    Banner* m_doubts;
    TextLabel* m_file;
    QLineEdit* m_name;
    QComboBox* m_vendor;
    QComboBox* m_model;
    QLineEdit* m_version;
    QPlainTextEdit* m_notes;
    QCheckBox* m_signed;
    QWidget* m_signature;
    QPlainTextEdit* m_certificate;
    QPlainTextEdit* m_value;
    TextLabel* m_verdict;
    QProgressBar* m_progress;
};

} // namespace forecourt::ui
