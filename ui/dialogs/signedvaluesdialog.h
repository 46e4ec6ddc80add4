// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values of the meter, exactly as the charger sent them, and a check of their signature.
#pragma once

#include "core/api/administration.h"
#include "core/domain/metersample.h"
#include "core/signedvalues/carriedvalue.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

#include <optional>

class QListWidget;
class QPlainTextEdit;

namespace forecourt::ui {

class TextLabel;

/// Look, check with the key that is pinned to the connector or another one, pin one, copy, save; the values are never changed, and
/// nothing beyond the signature is claimed. Show with open(). Thread: GUI.
class SignedValuesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Whose values they are. It outlives the dialog.
    struct Meter
    {
        api::Administration& administration;
        StationId station;
        EvseId evse{1};
        QString userName; ///< who pins
    };

    /// \a samples: those with signed data, at least one.
    SignedValuesDialog(const ThemeManager& themes, const Workspace& workspace, const QString& session, const QList<MeterSample>& samples,
                       const Meter& meter, QWidget* parent);

    /// The signed ones of \a samples, each text once.
    [[nodiscard]] static QList<MeterSample> signedOf(const QList<MeterSample>& samples);
    /// Takes the public key in \a path and checks every value with it; what is wrong with it is told.
    void useKey(const QString& path);

Q_SIGNALS:
    /// \a now is pinned to the connector; until then \a before was, without der: none.
    void pinned(const forecourt::PinnedMeterKey& before, const forecourt::PinnedMeterKey& now);

private:
    void makeButtons();
    void chooseKey();
    void takePinned();
    void pin();
    void pinNow();
    void showVerdict();
    [[nodiscard]] QString verdictSentence(const signedvalues::OcmfRecord& record) const;
    [[nodiscard]] QString keySentence(bool isGood) const;
    [[nodiscard]] QString whyNotPin() const;
    /// The key in use is the one that is pinned.
    [[nodiscard]] bool isPinned() const { return m_key && m_pinned && m_key->der == m_pinned->der; }
    void save();
    void write(const QString& path);
    [[nodiscard]] QString text() const;

    const Workspace& m_workspace;
    const Meter m_meter;
    QString m_session;
    QList<MeterSample> m_samples;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    TextLabel* m_verdict;
    Button* m_pin = nullptr;
    std::optional<PinnedMeterKey> m_pinned;      ///< to the connector
    std::optional<signedvalues::MeterKey> m_key; ///< what is checked with: chosen, else pinned, else carried
    std::optional<signedvalues::MeterKey> m_carried; ///< came with one of the values
    bool m_isChosen = false;                     ///< m_key comes from a file
};

} // namespace forecourt::ui
