// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One section of the settings: rows that can be found, marked, and told what is wrong with them.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace forecourt::api {
class Backups;
class Machine;
}

namespace forecourt::ui {

class Button;
class Card;
class TextLabel;

/// What sections need besides the page's context; an empty pointer leaves out what depends on it.
struct SettingsServices
{
    api::Backups* backups = nullptr;
    api::Machine* machine = nullptr;
};

/// Label, field, help and error of one setting; can be marked as the one that was searched for.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const ThemeManager& themes, const QString& label, QWidget* field, const QString& unit);

    void setHelp(const QString& text);
    void setError(const QString& text);
    void setMarked(bool isMarked);
    [[nodiscard]] bool isMarked() const { return m_isMarked; }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget* field() const { return m_field; }

protected:
    /// When it is styled or styled anew: the field gets room for its widest text, also a word instead of a number.
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QWidget* m_field;
    TextLabel* m_help;
    TextLabel* m_error;
    bool m_isMarked = false;
};

/// Base of all sections. Thread: GUI.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    /// One thing the search finds.
    struct Entry
    {
        QString label;
        QString words; ///< help and keywords, lower case
        SettingRow* row = nullptr;
        QWidget* place = nullptr; ///< what to scroll to where there is no row
    };

    SettingsSection(const PageContext& context, QString id, QString title, QString iconName);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& iconName() const { return m_iconName; }
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }

    /// Something was typed and not saved yet.
    [[nodiscard]] virtual bool hasUnsaved() const { return false; }
    /// The section came into view: measure, list, load anew.
    virtual void refresh() {}

Q_SIGNALS:
    /// What was changed counts from the next start.
    void restartNeeded();

protected:
    Card* addCard(const QString& title);
    /// \a keywords: other words people look for, separated by spaces.
    SettingRow* addRow(Card* card, const QString& label, QWidget* field, const QString& objectName, const QString& help = {},
                       const QString& keywords = {}, const QString& unit = {});
    /// Lets the search find a part of the section that is not made of rows; \a words as of addRow().
    void addPlace(const QString& label, const QString& words, QWidget* place);
    /// Below the cards, in full width.
    void addWidget(QWidget* widget);
    [[nodiscard]] SettingRow* rowOf(const QWidget* field) const { return m_rows.value(field); }
    void setFieldError(QWidget* field, const QString& text);
    /// Small text in ink 2 inside a card.
    TextLabel* addNote(Card* card, const QString& objectName);
    /// For what stands below a field: begins where the fields begin, on the side the language begins.
    QHBoxLayout* addFieldLine(Card* card);

    PageContext m_context;

private:
    const QString m_id;
    const QString m_title;
    const QString m_iconName;
    QVBoxLayout* m_column;
    QList<Entry> m_entries;
    QHash<const QWidget*, SettingRow*> m_rows;
};

} // namespace forecourt::ui
