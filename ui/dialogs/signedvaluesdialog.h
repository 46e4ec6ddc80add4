// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values of the meter, exactly as the charger sent them, and a check of their signature.
#pragma once

#include "core/domain/metersample.h"
#include "core/signedvalues/signaturecheck.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

#include <optional>

class QListWidget;
class QPlainTextEdit;

namespace forecourt::ui {

class TextLabel;

/// Look, check with a key, copy, save; nothing is changed, and nothing beyond the signature is claimed. Show with open(). Thread: GUI.
class SignedValuesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a samples: those with signed data, at least one.
    SignedValuesDialog(const ThemeManager& themes, const Workspace& workspace, const QString& session, const QList<MeterSample>& samples, QWidget* parent);

    /// The signed ones of \a samples, each text once.
    [[nodiscard]] static QList<MeterSample> signedOf(const QList<MeterSample>& samples);
    /// Takes the public key in \a path and checks every value with it; what is wrong with it is told.
    void useKey(const QString& path);

private:
    void chooseKey();
    void showVerdict();
    void save();
    void write(const QString& path);
    [[nodiscard]] QString text() const;

    QString m_session;
    QList<MeterSample> m_samples;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    TextLabel* m_verdict;
    std::optional<signedvalues::MeterKey> m_key;
};

} // namespace forecourt::ui
