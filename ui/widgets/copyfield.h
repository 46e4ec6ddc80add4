// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A text to copy by hand or by button: address, id, password.
#pragma once

#include "ui/widgets/button.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class TextLabel;

/// Read-only mono text with [Copy]; the button says "Copied" for two seconds.
class CopyField : public QWidget
{
    Q_OBJECT
public:
    /// \a name labels the field for assistive technology, e.g. "Address".
    CopyField(const ThemeManager& themes, const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// A remark inside the field, e.g. "shown once".
    void setNote(const QString& note);
    /// Why there is nothing to copy; empty: there is.
    void setBlockedReason(const QString& reason) { m_button->setBlockedReason(reason); }
    [[nodiscard]] QString blockedReason() const { return m_button->blockedReason(); }
    /// Without a button the text is for information only, in the body font.
    void setCopyable(bool copyable);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void copy();
    void applyTheme();
    void placeNote();

    const ThemeManager& m_themes;
    QLineEdit* m_field;
    Button* m_button;
    TextLabel* m_note;
    bool m_isCopyable = true;
};

/// A QR code, always dark on white so that every phone reads it.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(const ThemeManager& themes, QWidget* parent = nullptr);

    /// Up to about 1,000 characters; a longer text shows nothing.
    void setText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override { return {122, 122}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QList<QList<bool>> m_modules;
};

} // namespace forecourt::ui
