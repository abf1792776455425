// The dated knowledge of actors: see ACTORS work.
